package io.cuvee.filters.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A national id.
 *
 * @param name country and name, as {@code de-steuer-id}
 * @param check whether its letters and digits can be one: structure, dates, check digits
 * @param language language of its country
 * @param words that name it, in lower case; the beginning of a word suffices
 * @param templates how it is written
 */
record NationalId(
    String name,
    Predicate<String> check,
    String language,
    Set<String> words,
    List<IdTemplate> templates) {

  /**
   * An id from its ways of writing.
   *
   * @param writings each behind {@code =} (checks suffice), {@code ~} (the country's language or a
   *     word) or {@code ?} (a word)
   */
  static NationalId of(
      String name,
      String language,
      Predicate<String> check,
      Set<String> words,
      String... writings) {
    var templates = new ArrayList<IdTemplate>();
    for (var writing : writings) {
      var proof =
          switch (writing.charAt(0)) {
            case '=' -> IdTemplate.Proof.NONE;
            case '~' -> IdTemplate.Proof.LANGUAGE;
            default -> IdTemplate.Proof.WORD;
          };
      templates.add(new IdTemplate(writing.substring(1), proof));
    }
    return new NationalId(name, check, language, words, List.copyOf(templates));
  }

  /** Whether what stands around a match makes it credible. */
  boolean proven(IdTemplate.Proof proof, PiiText text, int start, int end) {
    if (proof == IdTemplate.Proof.NONE) {
      return true;
    }
    boolean home = proof == IdTemplate.Proof.LANGUAGE && text.language().equals(language);
    return home || text.near(start, end, words);
  }
}
