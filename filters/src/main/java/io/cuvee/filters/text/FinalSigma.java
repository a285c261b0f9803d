package io.cuvee.filters.text;

/**
 * Where capital sigma becomes the final form: behind a cased letter and not before one, looking
 * through what case ignores (The Unicode Standard, section 3.13).
 */
final class FinalSigma {
  private FinalSigma() {}

  static boolean at(String text, int index) {
    return casedBefore(text, index) && !casedAfter(text, index + 1);
  }

  private static boolean casedBefore(String text, int index) {
    for (int i = index; i > 0; ) {
      int codePoint = text.codePointBefore(i);
      int classes = CharClasses.of(codePoint);
      if ((classes & CharClasses.CASE_IGNORABLE) == 0) {
        return (classes & CharClasses.CASED) != 0;
      }
      i -= Character.charCount(codePoint);
    }
    return false;
  }

  private static boolean casedAfter(String text, int index) {
    for (int i = index; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int classes = CharClasses.of(codePoint);
      if ((classes & CharClasses.CASE_IGNORABLE) == 0) {
        return (classes & CharClasses.CASED) != 0;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }
}
