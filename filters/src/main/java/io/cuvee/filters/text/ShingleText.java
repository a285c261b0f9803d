package io.cuvee.filters.text;

/**
 * Text as it is compared for near-duplicates, in datatrove's normal form: lower case, numbers as
 * {@code 0}, punctuation as spaces, white space collapsed, accents removed (canonical decomposition
 * less nonspacing marks; no compatibility folding). Pinned at Unicode 14.0. The buffers are reused.
 */
public final class ShingleText {
  private char[] lower = new char[1024];
  private char[] simple = new char[1024];
  private final Decomposer decomposer = new Decomposer(false);
  private int length;

  /** Normalizes a text; the result stands in {@link #chars()} up to {@link #length()}. */
  public void set(String text) {
    int size = text.length() * 2 + 2;
    if (lower.length < size) {
      lower = new char[size];
      simple = new char[size];
    }
    int simplified = simplify(LowerCase.write(text, lower));
    decomposer.set(simple, simplified);
    length = decomposer.length();
    strip();
  }

  /** The buffer; valid until the next call of {@link #set}. */
  public char[] chars() {
    return decomposer.chars();
  }

  /** Characters of the buffer that count. */
  public int length() {
    return length;
  }

  /** The normal form as a string. */
  public static String of(String text) {
    var normal = new ShingleText();
    normal.set(text);
    return new String(normal.chars(), 0, normal.length);
  }

  private int simplify(int size) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < size; ) {
      int codePoint = CharClasses.at(lower, i, size);
      int classes = CharClasses.of(codePoint);
      int next = i + Character.charCount(codePoint);
      if ((classes & (CharClasses.SPACE | CharClasses.SHINGLE_PUNCTUATION)) != 0) {
        gap = at > 0;
      } else {
        if (gap) {
          simple[at++] = ' ';
          gap = false;
        }
        if ((classes & CharClasses.DECIMAL_DIGIT) != 0) {
          simple[at++] = '0';
          next = number(i, size);
        } else {
          at += Character.toChars(codePoint, simple, at);
        }
      }
      i = next;
    }
    return at;
  }

  /** The index behind a number: digits, and once a separator with digits behind it. */
  private int number(int start, int size) {
    int at = digits(start, size);
    if (at + 1 < size && separator(lower[at])) {
      int behind = digits(at + 1, size);
      return behind > at + 1 ? behind : at;
    }
    return at;
  }

  private int digits(int start, int size) {
    int at = start;
    while (at < size) {
      int codePoint = CharClasses.at(lower, at, size);
      if (!CharClasses.is(codePoint, CharClasses.DECIMAL_DIGIT)) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean separator(char c) {
    return c == '.'
        || c == ','
        || c == '\u060c'
        || c == '\u066b'
        || (c >= '\u2396' && c <= '\u2398');
  }

  private void strip() {
    char[] chars = decomposer.chars();
    while (length > 0 && (CharClasses.of(chars[length - 1]) & CharClasses.SPACE) != 0) {
      length--;
    }
    int start = 0;
    while (start < length && (CharClasses.of(chars[start]) & CharClasses.SPACE) != 0) {
      start++;
    }
    if (start > 0) {
      System.arraycopy(chars, start, chars, 0, length - start);
      length -= start;
    }
  }
}
