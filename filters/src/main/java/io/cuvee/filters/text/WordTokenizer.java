package io.cuvee.filters.text;

import java.util.Set;

/**
 * Splits text into words. An instance holds buffers: one thread at a time.
 *
 * <p>Rules compare word counts with published thresholds, so which splitter counted is part of a
 * signal's meaning: {@link #version()} belongs into fingerprints.
 */
public interface WordTokenizer {
  /** Languages written without spaces between words. */
  Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km", "my", "yue", "wuu", "bo");

  /**
   * Appends the words of {@code text[from, to)} in order.
   *
   * @param spaces whether runs of white space that the splitter sees as tokens (all but a single
   *     space between words) are appended too; sentence splitting needs them
   */
  void tokenize(char[] text, int from, int to, boolean spaces, Tokens out);

  /** Name and version of the splitter. */
  String version();

  /**
   * The splitter for a language: that of datatrove where it goes by rules ({@link EnglishWords},
   * {@link SpacyWords}). Languages without spaces get one word a character ({@link
   * SingleCharacterWords}), where datatrove takes dictionaries, and the rest spaCy's rules for any
   * language.
   *
   * @param language ISO 639-1 or 639-3 code
   */
  static WordTokenizer forLanguage(String language) {
    if (UNSPACED.contains(language)) {
      return new SingleCharacterWords();
    }
    return LanguageTable.splitter(language).equals("en")
        ? new EnglishWords()
        : SpacyWords.of(language);
  }

  /** A name that languages with the same splitter share. */
  static String splitter(String language) {
    return UNSPACED.contains(language) ? "unspaced" : LanguageTable.splitter(language);
  }
}
