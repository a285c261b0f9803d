package io.cuvee.ingest.html;

/** Counts of a block's characters and words, in one pass into a row of numbers. */
final class TextMeasure {
  static final int CHARS = 0;
  static final int WORDS = 1;
  static final int UPPER = 2;
  static final int DIGITS = 3;
  static final int COMMAS = 4;
  static final int SENTENCE_ENDS = 5;
  static final int SEPARATORS = 6;
  static final int LAST = 7;
  static final int TITLE_WORDS = 8;
  static final int CAPITALIZED = 9;
  static final int PRICES = 10;
  static final int TOPICS = 11;
  static final int LENGTH = TOPICS + Topic.values().length;

  private static final Topic[] ALL = Topic.values();
  private static final WordTable TABLE = table();

  private TextMeasure() {}

  private static WordTable table() {
    var table = new WordTable();
    for (var topic : ALL) {
      table.add(topic.words(), topic.bit());
    }
    return table;
  }

  /**
   * Measures a part of the text.
   *
   * @param title words of the page's title, to count how many of them the part has
   * @param out receives the row, from {@code at} on
   */
  static void measure(char[] text, int start, int end, WordTable title, int[] out, int at) {
    int hash = WordTable.EMPTY_HASH;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (CharKind.isWord(c)) {
        char lower = CharKind.lower(c);
        boolean ideograph = CharKind.isIdeograph(c);
        if (!inWord || ideograph) {
          out[at + WORDS]++;
          out[at + CAPITALIZED] += lower != c ? 1 : 0;
        }
        inWord = true;
        hash = WordTable.extend(hash, lower);
        out[at + UPPER] += lower != c ? 1 : 0;
        out[at + DIGITS] += c >= '0' && c <= '9' ? 1 : 0;
      } else {
        if (inWord) {
          word(hash, title, out, at);
        }
        inWord = false;
        hash = WordTable.EMPTY_HASH;
        mark(c, out, at);
      }
      out[at + CHARS] += c == ' ' || c == '\n' ? 0 : 1;
    }
    if (inWord) {
      word(hash, title, out, at);
    }
    out[at + LAST] = end > start ? lastKind(text[end - 1]) : 0;
  }

  private static void word(int hash, WordTable title, int[] out, int at) {
    out[at + TITLE_WORDS] += title.get(hash) != 0 ? 1 : 0;
    long topics = TABLE.get(hash);
    while (topics != 0) {
      int topic = Long.numberOfTrailingZeros(topics);
      out[at + TOPICS + topic]++;
      topics &= topics - 1;
    }
  }

  private static void mark(char c, int[] out, int at) {
    switch (c) {
      case ',', ';', '،', '、', '，', '؛' -> out[at + COMMAS]++;
      case '.', '!', '?', '。', '！', '？', '؟', '।', '։' -> out[at + SENTENCE_ENDS]++;
      case '|', '»', '›', '·', '•', '>', '/', '→' -> out[at + SEPARATORS]++;
      case '$', '€', '£', '¥', '₹' -> out[at + PRICES]++;
      default -> {}
    }
  }

  private static int lastKind(char c) {
    return switch (c) {
      case '.', '。', '।', '։' -> 1;
      case '!', '?', '！', '？', '؟' -> 2;
      case ':', '：' -> 3;
      case ',', ';' -> 4;
      case '"', '”', '’', '\'', ')', '»', '」' -> 5;
      case '…' -> 6;
      default -> CharKind.isWord(c) ? 7 : 8;
    };
  }
}
