package io.cuvee.filters.text;

/**
 * The words of spaCy 3.8's blank English pipeline, which datatrove counts for English: punctuation
 * marks are words, contractions are split ({@code do|n't}), web addresses and abbreviations stay
 * whole. The tables are pinned, and the work is linear in the text.
 */
public final class EnglishWords implements WordTokenizer {
  private static final ExceptionSequences SEQUENCES = new ExceptionSequences(new EnglishRules());

  private final RuleWords words = new RuleWords(new EnglishRules(), SEQUENCES, null);

  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    words.tokenize(text, from, to, spaces, out);
  }

  @Override
  public String version() {
    return words.version();
  }
}
