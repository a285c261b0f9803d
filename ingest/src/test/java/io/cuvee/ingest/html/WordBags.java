package io.cuvee.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The two benchmarks' own metrics, each for one page. */
final class WordBags {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private WordBags() {}

  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** WCXB: F1, precision and recall over bags of lower-case words. */
  static double[] bagOfWords(String gold, String found) {
    return score(
        counts(words(gold.toLowerCase(Locale.ROOT)), 1),
        counts(words(found.toLowerCase(Locale.ROOT)), 1));
  }

  /** Article extraction benchmark: over bags of four words in a row. */
  static double[] shingles(String gold, String found) {
    return score(counts(words(gold), 4), counts(words(found), 4));
  }

  private static Map<String, Integer> counts(List<String> words, int n) {
    var counts = new HashMap<String, Integer>();
    if (words.isEmpty()) {
      return counts;
    }
    for (int i = 0; i < Math.max(1, words.size() - n + 1); i++) {
      counts.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + n))), 1, Integer::sum);
    }
    return counts;
  }

  private static double[] score(Map<String, Integer> gold, Map<String, Integer> found) {
    long both = 0;
    long inGold = 0;
    long inFound = 0;
    for (var entry : gold.entrySet()) {
      both += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
      inGold += entry.getValue();
    }
    for (int count : found.values()) {
      inFound += count;
    }
    double precision = inFound == 0 ? (inGold == 0 ? 1 : 0) : (double) both / inFound;
    double recall = inGold == 0 ? (inFound == 0 ? 1 : 0) : (double) both / inGold;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new double[] {f1, precision, recall};
  }
}
