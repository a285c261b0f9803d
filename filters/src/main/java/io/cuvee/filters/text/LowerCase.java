package io.cuvee.filters.text;

/** Lower case as Python's {@code str.lower}, pinned at Unicode 14.0. */
final class LowerCase {
  private LowerCase() {}

  /**
   * Writes a text in lower case.
   *
   * @param out has room for twice the text's characters
   * @return characters written
   */
  static int write(String text, char[] out) {
    int size = text.length();
    int at = 0;
    for (int i = 0; i < size; ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out[at++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        i++;
      } else if (c == CaseMapping.DOTTED_I) {
        out[at++] = 'i';
        out[at++] = '\u0307';
        i++;
      } else if (c == '\u03a3') {
        out[at++] = FinalSigma.at(text, i) ? '\u03c2' : '\u03c3';
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        at += Character.toChars(CaseMapping.lower(codePoint), out, at);
        i += Character.charCount(codePoint);
      }
    }
    return at;
  }
}
