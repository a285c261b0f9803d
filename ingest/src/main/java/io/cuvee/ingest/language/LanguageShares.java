package io.cuvee.ingest.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages of a mixed page: each paragraph (line) is identified by itself, and its letters
 * count for its language. Lines too short to tell are read together with those after them, up to a
 * change of script; a piece whose answer is weak counts for the language of the piece before.
 */
public final class LanguageShares {
  /** Letters from which a paragraph is identified by itself. */
  private static final int ENOUGH = 40;

  /** Below this score a piece goes with its neighbour. */
  private static final double WEAK = 0.5;

  private LanguageShares() {}

  /**
   * The share of a language.
   *
   * @param language as in {@link Guess}
   * @param percent of the letters of the text, 1 to 100; those of all languages sum to 100
   * @param score mean of the model's scores, by letters
   */
  public record Share(String language, int percent, double score) {}

  private static final class Piece {
    private final String language;
    private final double score;
    private final long letters;

    Piece(Guess guess, long letters) {
      this.language = guess.language();
      this.score = guess.score();
      this.letters = letters;
    }
  }

  /** Shares, the largest first; equals by code. Empty for a text without letters. */
  static List<Share> of(String text, TextLanguages languages) {
    var weights = new HashMap<String, double[]>();
    String before = "";
    for (var piece : pieces(text, languages)) {
      boolean weak = piece.score < WEAK && !before.isEmpty();
      before = weak ? before : piece.language;
      var weight = weights.computeIfAbsent(before, key -> new double[2]);
      weight[0] += piece.letters;
      weight[1] += piece.letters * piece.score;
    }
    return weights.isEmpty() ? List.of() : percentages(weights);
  }

  private static List<Piece> pieces(String text, TextLanguages languages) {
    var pieces = new ArrayList<Piece>();
    int start = 0;
    int end = 0;
    long letters = 0;
    String script = "";
    while (end < text.length()) {
      int feed = text.indexOf('\n', end);
      int next = feed < 0 ? text.length() : feed + 1;
      long inLine = letters(Script.count(text, end, next));
      var scriptOfLine = inLine == 0 ? script : Script.dominant(text.substring(end, next)).code();
      if (letters > 0 && (letters >= ENOUGH || !scriptOfLine.equals(script))) {
        pieces.add(piece(text, start, end, letters, languages));
        start = end;
        letters = 0;
      }
      script = scriptOfLine;
      letters += inLine;
      end = next;
    }
    if (letters > 0) {
      pieces.add(piece(text, start, end, letters, languages));
    }
    return pieces;
  }

  private static Piece piece(String text, int from, int to, long letters, TextLanguages languages) {
    return new Piece(languages.identify(text.substring(from, to)).guess(), letters);
  }

  private static long letters(long[] counts) {
    long letters = 0;
    for (int i = ScriptTable.NONE + 1; i < counts.length; i++) {
      letters += counts[i];
    }
    return letters;
  }

  /** Whole percents by largest remainder, so that they sum to 100. */
  private static List<Share> percentages(Map<String, double[]> weights) {
    double all = 0;
    var languages = new ArrayList<>(weights.keySet());
    languages.sort(
        Comparator.comparingDouble((String language) -> -weights.get(language)[0])
            .thenComparing(Comparator.naturalOrder()));
    for (var language : languages) {
      all += weights.get(language)[0];
    }
    var percents = new HashMap<String, Integer>();
    int left = 100;
    for (var language : languages) {
      int floor = (int) (weights.get(language)[0] * 100 / all);
      percents.put(language, floor);
      left -= floor;
    }
    double sum = all;
    var byRemainder = new ArrayList<>(languages);
    byRemainder.sort(
        Comparator.comparingDouble((String l) -> -(weights.get(l)[0] * 100 / sum % 1))
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < left; i++) {
      percents.merge(byRemainder.get(i), 1, Integer::sum);
    }
    var shares = new ArrayList<Share>();
    for (var language : languages) {
      var weight = weights.get(language);
      if (percents.get(language) > 0) {
        shares.add(new Share(language, percents.get(language), weight[1] / weight[0]));
      }
    }
    return List.copyOf(shares);
  }

  /** As documents carry them: {@code en:0.81,de:0.19}. */
  public static String write(List<Share> shares) {
    var text = new StringBuilder();
    for (var share : shares) {
      int percent = share.percent();
      text.append(text.isEmpty() ? "" : ",")
          .append(share.language())
          .append(percent == 100 ? ":1.00" : String.format(Locale.ROOT, ":0.%02d", percent));
    }
    return text.toString();
  }
}
