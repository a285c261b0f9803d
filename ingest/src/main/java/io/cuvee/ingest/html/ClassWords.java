package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.Markup;

/** Reads the words of class and id values: split at non-letters and at camelCase humps. */
final class ClassWords {
  private static final int MAX_LENGTH = 400;
  private static final WordTable TABLE = table();

  private ClassWords() {}

  private static WordTable table() {
    var table = new WordTable();
    for (var context : Context.values()) {
      table.add(context.words(), context.bit());
    }
    return table;
  }

  /**
   * Contexts that the value's words name, as bits; only the first {@value #MAX_LENGTH} characters.
   */
  static long contexts(String value) {
    return contexts(value.toCharArray(), 0, value.length());
  }

  /** Likewise, of a span. */
  static long contexts(char[] value, int from, int to) {
    long found = 0;
    int hump = WordTable.EMPTY_HASH;
    int whole = WordTable.EMPTY_HASH;
    boolean inLower = false;
    int end = Math.min(to, from + MAX_LENGTH);
    for (int i = from; i < end; i++) {
      char c = value[i];
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      if (!letter || (upper && inLower)) {
        found |= TABLE.get(hump);
        hump = WordTable.EMPTY_HASH;
      }
      if (letter) {
        char lower = (char) (c | 0x20);
        hump = WordTable.extend(hump, lower);
        whole = WordTable.extend(whole, lower);
      } else {
        // articleBody and article-body are known as one word, too.
        found |= TABLE.get(whole);
        whole = c == '-' || c == '_' ? whole : WordTable.EMPTY_HASH;
      }
      inLower = letter && !upper;
    }
    return found | TABLE.get(hump) | TABLE.get(whole);
  }

  /** Hash of a class value, white space at its ends apart, for telling repeated layouts. */
  static int hash(Markup markup, int attribute) {
    if (!markup.isPlainValue(attribute)) {
      return markup.value(attribute).trim().hashCode();
    }
    var chars = markup.chars();
    int from = markup.valueFrom(attribute);
    int to = markup.valueTo(attribute);
    while (from < to && chars[from] <= ' ') {
      from++;
    }
    while (from < to && chars[to - 1] <= ' ') {
      to--;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }
}
