package io.cuvee.ingest.language;

import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The model of langid.py (Lui and Baldwin, ACL 2012) for 97 languages, in its Java form: naive
 * Bayes over byte n-grams. Of a text longer than {@value #WHOLE} characters three pieces at fixed
 * places are read (start, middle, end), since the verdict no longer changes and the time would.
 *
 * <p>Scores are posterior probabilities, computed in double precision and rounded to 1e-4. As with
 * every naive Bayes model they are close to 1 for long texts, right or wrong.
 */
final class EmbeddedIdentifier implements LanguageIdentifier {
  private static final String NAME = "langid-java-1.0.0";
  private static final int WHOLE = 6000;
  private static final int PIECE = 2000;

  /** The library's classifier keeps its counts in itself, so each thread has its own. */
  private static final ThreadLocal<LangIdV3> CLASSIFIER =
      ThreadLocal.withInitial(() -> new LangIdV3(Model.defaultModel()));

  private static final class Fingerprint {
    private static final String VALUE = compute();

    private static String compute() {
      try (var in = Model.class.getResourceAsStream("langid.lzma")) {
        var digest = Sha256.newDigest();
        digest.update(in.readAllBytes());
        return HexFormat.of().formatHex(digest.digest());
      } catch (IOException e) {
        throw new CuveeException.RunFailed(
            "Cannot read the language model inside the program's jar; build the jar again", e);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fingerprint() {
    return Fingerprint.VALUE;
  }

  @Override
  public Guess identify(String text) {
    var best = top(text, 1);
    return best.isEmpty() ? Guess.UNDETERMINED : best.get(0);
  }

  @Override
  public List<Guess> top(String text, int k) {
    if (!Letters.anyIn(text)) {
      return List.of();
    }
    var classifier = CLASSIFIER.get();
    classifier.reset();
    append(classifier, text);
    var ranked = classifier.rank(false);
    var codes = new String[ranked.size()];
    var logs = new double[ranked.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = LanguageCodes.shortest(ranked.get(i).langCode);
      logs[i] = ranked.get(i).confidence;
    }
    return best(codes, logs, k);
  }

  /**
   * How much a text speaks for its likeliest language of some: natural logarithm of its likelihood
   * over the geometric mean of the others'. Nonsense speaks for none.
   *
   * @param among codes; empty for all languages
   */
  static double evidence(String text, Set<String> among) {
    var classifier = CLASSIFIER.get();
    classifier.reset();
    append(classifier, text);
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (var language : classifier.rank(false)) {
      if (among.isEmpty() || among.contains(language.langCode)) {
        best = Math.max(best, language.confidence);
        sum += language.confidence;
        count++;
      }
    }
    return count == 0 ? 0 : best - sum / count;
  }

  private static void append(LangIdV3 classifier, String text) {
    if (text.length() <= WHOLE) {
      classifier.append(text);
      return;
    }
    int last = text.length() - PIECE;
    for (int from : new int[] {0, last / 2, last}) {
      classifier.append(text.substring(from, from + PIECE));
    }
  }

  /** Softmax of log posteriors; equal scores stand in the order of their codes. */
  private static List<Guess> best(String[] codes, double[] logs, int k) {
    double max = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      max = Math.max(max, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - max);
    }
    var order = new ArrayList<Integer>();
    for (int i = 0; i < codes.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -logs[i]).thenComparing(i -> codes[i]));
    var guesses = new ArrayList<Guess>();
    for (int i : order.subList(0, Math.min(k, order.size()))) {
      double score = StrictMath.exp(logs[i] - max) / sum;
      guesses.add(new Guess(codes[i], StrictMath.rint(score * 1e4) / 1e4));
    }
    return guesses;
  }
}
