package io.cuvee.filters.text;

/** Runs of word characters, and runs of others between them: NLTK's WordPunctTokenizer. */
public final class WordPunct {
  private WordPunct() {}

  /** Appends the words of {@code text[0, length)}. */
  public static void split(char[] text, int length, Tokens out) {
    out.clear();
    int start = 0;
    int open = 0;
    for (int i = 0; i <= length; ) {
      int classes =
          i == length ? CharClasses.SPACE : CharClasses.of(CharClasses.at(text, i, length));
      int kind =
          (classes & CharClasses.WORD) != 0
              ? CharClasses.WORD
              : (classes & CharClasses.SPACE) != 0 ? CharClasses.SPACE : CharClasses.PUNCTUATION;
      if (kind != open) {
        if (i > start && open != CharClasses.SPACE) {
          out.add(start, i);
        }
        start = i;
        open = kind;
      }
      i += i == length ? 1 : Character.charCount(CharClasses.at(text, i, length));
    }
  }
}
