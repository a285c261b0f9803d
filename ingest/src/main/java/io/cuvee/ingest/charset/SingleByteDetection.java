package io.cuvee.ingest.charset;

import io.cuvee.ingest.language.LanguageIdentifier;
import java.nio.charset.Charset;

/**
 * Tells charsets of one byte a character apart by reading a sample in each: letters must make words
 * (see {@link LetterPatterns}) and the words must speak for a language of the charset. Latin ones,
 * where the bytes above ASCII stand alone between ASCII letters, and others, where they make whole
 * words, are told apart first.
 */
final class SingleByteDetection {
  private static final double SAME_LANGUAGE = 12;
  private static final double SAME_DOMAIN = 6;

  /** Languages of one script share its letters, so they say less about the charset. */
  private static final double WITHIN_SCRIPT = 0.3;

  private static final int READ = 4096;

  private SingleByteDetection() {}

  /**
   * The charset of a sample with bytes above ASCII.
   *
   * @param language ISO 639-1 code that the page claims, or empty
   * @param domain country domain, or empty
   */
  static Charset detect(byte[] sample, String language, String domain) {
    boolean latin = !wholeWords(sample);
    int length = Math.min(READ, sample.length);
    SingleByteCharset best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (var candidate : SingleByteCharset.ALL) {
      if (candidate.latin() == latin) {
        var text = new String(sample, 0, length, candidate.charset());
        double score = score(candidate, text, language, domain);
        if (score > most) {
          most = score;
          best = candidate;
        }
      }
    }
    return best.charset();
  }

  private static double score(
      SingleByteCharset candidate, String text, String language, String domain) {
    var among = candidate.latin() ? java.util.Set.<String>of() : candidate.languages();
    double evidence =
        LanguageIdentifier.evidence(text, among) * (candidate.latin() ? 1 : WITHIN_SCRIPT);
    double hints =
        (candidate.languages().contains(language) ? SAME_LANGUAGE : 0)
            + (candidate.domains().contains(domain) ? SAME_DOMAIN : 0);
    return evidence + LetterPatterns.score(text, candidate.latin()) + candidate.prior() + hints;
  }

  /** Whether bytes above ASCII mostly stand side by side, and are no small part of the letters. */
  private static boolean wholeWords(byte[] sample) {
    int high = 0;
    int beside = 0;
    int ascii = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        high++;
        boolean neighbour =
            i > 0 && sample[i - 1] < 0 || i + 1 < sample.length && sample[i + 1] < 0;
        beside += neighbour ? 1 : 0;
      } else if ((sample[i] | 0x20) >= 'a' && (sample[i] | 0x20) <= 'z') {
        ascii++;
      }
    }
    return beside * 5 > high * 3 && high * 8 > ascii;
  }
}
