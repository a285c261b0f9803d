package io.cuvee.filters.text;

/** A range of text that patterns are tried on, with a bound on the work. */
final class PatternRun {
  /** Deeper repetition is no match: no word is made of so many parts. */
  static final int DEEPEST = 500;

  private static final int STEPS = 10_000;

  char[] text;
  int start;
  int end;
  int depth;

  /** Where an empty match has been found already; -1 for nowhere. */
  int noEmptyMatchAt;

  private int steps;

  /** Looks at {@code text[start, end)}: patterns see nothing around it. */
  void set(char[] chars, int from, int to) {
    text = chars;
    start = from;
    end = to;
    depth = 0;
    noEmptyMatchAt = -1;
    steps = STEPS;
  }

  /** Whether a further step is allowed. */
  boolean step() {
    return steps-- > 0;
  }

  /** The code point at a place before the end. */
  int at(int place) {
    return CharClasses.at(text, place, end);
  }

  /** The place so many code points before another, -1 if the range begins behind it. */
  int back(int place, int codePoints) {
    int at = place;
    for (int i = 0; i < codePoints; i++) {
      if (at <= start) {
        return -1;
      }
      at -= Character.charCount(CharClasses.before(text, at, start));
    }
    return at;
  }
}
