package io.cuvee.filters.text;

/**
 * Counts sentences as spaCy's rule-based sentencizer does: a sentence mark ends one, marks of
 * punctuation behind it still belong to it, the next other token opens the next one.
 */
public final class Sentences {
  private final WordTokenizer tokenizer;
  private final Tokens tokens = new Tokens();

  /** A counter over the tokens of a splitter. */
  public Sentences(WordTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** Sentences in {@code text[from, to)}; at least 1, as the peer counts an empty line too. */
  public int count(char[] text, int from, int to) {
    tokens.clear();
    tokenizer.tokenize(text, from, to, true, tokens);
    int count = 1;
    boolean ended = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (marks(text, tokens.start(i), tokens.end(i))) {
        ended = true;
      } else if (ended && !punctuation(text, tokens.start(i), tokens.end(i))) {
        count++;
        ended = false;
      }
    }
    return count;
  }

  /** Whether the token is one sentence mark. */
  private static boolean marks(char[] text, int start, int end) {
    int codePoint = CharClasses.at(text, start, end);
    return Character.charCount(codePoint) == end - start
        && CharClasses.is(codePoint, CharClasses.SENTENCE_END);
  }

  private static boolean punctuation(char[] text, int start, int end) {
    for (int i = start; i < end; ) {
      int codePoint = CharClasses.at(text, i, end);
      if (!CharClasses.is(codePoint, CharClasses.PUNCTUATION)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }
}
