package io.cuvee.filters.text;

import java.util.Set;

/**
 * The words of spaCy 3.8's blank pipelines of {@link #languages() many languages}, with the
 * splitter that datatrove assigns to each: exact for those that spaCy splits by rules alone. For
 * English {@link EnglishWords} is faster.
 */
public final class SpacyWords implements WordTokenizer {
  private final RuleWords words;

  private SpacyWords(LanguageTable table) {
    words = new RuleWords(new LanguageRules(table), table.sequences(), new ChunkCache());
  }

  /**
   * The splitter of a language; languages without rules of their own have those for any language.
   *
   * @param language ISO 639-1 or 639-3 code
   */
  public static SpacyWords of(String language) {
    return new SpacyWords(LanguageTable.of(LanguageTable.splitter(language)));
  }

  /** Codes of the languages for which datatrove takes one of these splitters. */
  public static Set<String> languages() {
    return LanguageTable.languages();
  }

  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    words.tokenize(text, from, to, spaces, out);
  }

  @Override
  public String version() {
    return words.version();
  }
}
