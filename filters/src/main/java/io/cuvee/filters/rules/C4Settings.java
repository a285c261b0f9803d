package io.cuvee.filters.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * What C4's line rules do; each switch is 1 for on, 0 for off.
 *
 * @param terminalPunctuation lines must end in a mark of punctuation (FineWeb: off)
 * @param minWordsPerLine shorter lines go
 * @param maxWordLength lines with a longer word go
 * @param citations marks of citations are cut out
 * @param javascript lines that speak of JavaScript go
 * @param policy lines of cookie and privacy notices go
 * @param stopAtLorem a line with lorem ipsum drops the page; otherwise the line passes
 * @param stopAtCurly a line with a curly bracket drops the page; otherwise the line passes
 */
record C4Settings(
    boolean terminalPunctuation,
    double minWordsPerLine,
    double maxWordLength,
    boolean citations,
    boolean javascript,
    boolean policy,
    boolean stopAtLorem,
    boolean stopAtCurly) {

  static final Map<String, Double> DEFAULTS =
      new TreeMap<>(
          Map.of(
              "terminal-punctuation", 1.0,
              "min-words-per-line", 3.0,
              "max-word-length", 1000.0,
              "remove-citations", 1.0,
              "drop-javascript-lines", 1.0,
              "drop-policy-lines", 1.0));

  static C4Settings of(Map<String, Double> settings) {
    return new C4Settings(
        settings.get("terminal-punctuation") != 0,
        settings.get("min-words-per-line"),
        settings.get("max-word-length"),
        settings.get("remove-citations") != 0,
        settings.get("drop-javascript-lines") != 0,
        settings.get("drop-policy-lines") != 0,
        settings.get("max-lorem-ipsum-lines") <= 0,
        settings.get("max-curly-bracket-lines") <= 0);
  }
}
