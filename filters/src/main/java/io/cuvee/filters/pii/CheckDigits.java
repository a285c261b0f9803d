package io.cuvee.filters.pii;

/** Check digit systems over texts of ASCII digits, with letters where a method says so. */
final class CheckDigits {
  private static final int[][] DIHEDRAL = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /** Luhn's formula (ISO/IEC 7812-1, annex B), the last digit being the check. */
  static boolean luhn(CharSequence digits) {
    int sum = 0;
    boolean twice = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int value = digits.charAt(i) - '0';
      if (twice) {
        value = value > 4 ? 2 * value - 9 : 2 * value;
      }
      sum += value;
      twice = !twice;
    }
    return sum % 10 == 0;
  }

  /** Verhoeff's scheme over the dihedral group of order 10 (Verhoeff 1969). */
  static boolean verhoeff(CharSequence digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      for (int p = 0; p < i % 8; p++) {
        value = PERMUTATION[value];
      }
      check = DIHEDRAL[check][value];
    }
    return check == 0;
  }

  /** ISO/IEC 7064, MOD 11,10: the last digit is the check. */
  static boolean mod11and10(CharSequence digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /** ISO/IEC 7064, MOD 11-2: the last character is the check, X being ten. */
  static boolean mod11radix2(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      sum = (sum + digits.charAt(i) - '0') * 2 % 11;
    }
    char last = digits.charAt(digits.length() - 1);
    return (sum + (last == 'X' ? 10 : last - '0')) % 11 == 1;
  }

  /** ISO 13616: country and check digits moved behind, letters as 10 to 35, remainder 1 by 97. */
  static boolean iban(CharSequence account) {
    int remainder = 0;
    for (int i = 0; i < account.length(); i++) {
      int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }

  /** The digits' sum by weights; there may be more digits than weights. */
  static int weighted(CharSequence digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum;
  }

  /** The remainder of a number by another. */
  static int remainder(CharSequence digits, int start, int end, int by) {
    long rest = 0;
    for (int i = start; i < end; i++) {
      rest = (rest * 10 + digits.charAt(i) - '0') % by;
    }
    return (int) rest;
  }

  /** EAN-13 and ISBN-13. */
  static boolean ean13(CharSequence digits) {
    return digits.length() == 13
        && weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
  }

  /** ISBN-10 of ten digits; one that ends with X is no number anyway. */
  static boolean isbn10(CharSequence digits) {
    return digits.length() == 10 && weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }
}
