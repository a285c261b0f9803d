package io.cuvee.filters.pii;

/**
 * How a service writes its keys.
 *
 * @param name as spans tell it
 * @param prefix what every key begins with
 * @param marks characters besides letters and digits
 * @param least characters behind the prefix, at least
 * @param most characters behind the prefix, at most
 */
record SecretShape(String name, String prefix, String marks, int least, int most) {

  /**
   * Index behind the key at an index; -1 if there is none. Looks at {@code most + 1} characters.
   */
  int end(PiiText text, int start) {
    for (int i = 0; i < prefix.length(); i++) {
      if (text.at(start + i) != prefix.charAt(i)) {
        return -1;
      }
    }
    int from = start + prefix.length();
    int end = from;
    while (end - from <= most && belongs(text, end)) {
      end++;
    }
    boolean sized = end - from >= least && end - from <= most;
    return sized && varied(text, from, end) ? end : -1;
  }

  private boolean belongs(PiiText text, int at) {
    char c = text.at(at);
    return text.asciiWord(at) || (c != 0 && marks.indexOf(c) >= 0);
  }

  /** Random: not one character again and again, and not said to be an example. */
  static boolean varied(PiiText text, int start, int end) {
    int[] counts = new int[128];
    int distinct = 0;
    for (int i = start; i < end; i++) {
      distinct += counts[text.at(i) & 127]++ == 0 ? 1 : 0;
    }
    return distinct * 3 >= Math.min(end - start, 24) && !text.slice(start, end).contains("EXAMPLE");
  }
}
