package io.cuvee.filters.text;

import java.util.List;

/** Chunks that English splits in a way of their own, or not at all, with their pieces. */
final class EnglishExceptions {
  private static final List<String[]> ROWS = PinnedTable.rows("english-exceptions.tsv");
  private static final CharRangeMap INDEX =
      new CharRangeMap(ROWS.stream().map(row -> String.join("", row)).toList());

  private EnglishExceptions() {}

  /** The number of the exception that {@code text[start, end)} spells, or -1. */
  static int find(char[] text, int start, int end) {
    return INDEX.get(text, start, end);
  }

  /** Appends the pieces of an exception that stands at a place. */
  static void add(int exception, int start, Tokens out) {
    int at = start;
    for (var piece : ROWS.get(exception)) {
      out.add(at, at + piece.length());
      at += piece.length();
    }
  }

  /** How many pieces an exception has. */
  static int pieces(int exception) {
    return ROWS.get(exception).length;
  }

  /** All exceptions as they are spelled. */
  static List<String> spellings() {
    return ROWS.stream().map(row -> String.join("", row)).toList();
  }
}
