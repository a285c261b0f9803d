package io.cuvee.ingest.language;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Says what language a text is in. All are thread-safe and cheap to call. */
public interface LanguageIdentifier {
  /** Name and version: {@code langid-java-1.0.0}, {@code fasttext:lid.176.ftz}. */
  String name();

  /** SHA-256 of the model's bytes, in hexadecimal: a stage that uses another model runs again. */
  String fingerprint();

  /** The likeliest language, {@link Guess#UNDETERMINED} where the text gives no evidence. */
  Guess identify(String text);

  /**
   * The likeliest languages, best first; empty where the text gives no evidence.
   *
   * @param k how many at most, 1 or more
   */
  List<Guess> top(String text, int k);

  /**
   * Whether a language can be written in a script (ISO 15924), as far as is known: by the model's
   * own labels where they name scripts, else by the languages' usual ones.
   */
  default boolean writes(String language, String script) {
    return WritingSystems.possible(language, script);
  }

  /** The model that comes with the program: 97 languages, no download. */
  static LanguageIdentifier embedded() {
    return new EmbeddedIdentifier();
  }

  /**
   * How much a text speaks for one of some languages, in nats over the mean of them all, by the
   * embedded model: of two readings of the same bytes the right one speaks more.
   *
   * @param among ISO 639-1 codes; empty for all languages
   */
  static double evidence(String text, Set<String> among) {
    return EmbeddedIdentifier.evidence(text, among);
  }

  /**
   * A fastText model: {@code .bin} or quantized {@code .ftz}, of any loss. Models with the same
   * bytes share their memory in one JVM.
   *
   * @throws IOException if the bytes cannot be read
   * @throws io.cuvee.core.error.CuveeException.WrongUsage if they are no fastText classifier
   */
  static LanguageIdentifier fastText(ByteSource model) throws IOException {
    return new FastTextIdentifier(FastTextClassifier.open(model));
  }

  /**
   * A fastText model in a local file, as {@link #fastText(ByteSource)}; a large matrix stays in the
   * file and is mapped into memory.
   */
  static LanguageIdentifier fastText(Path model) throws IOException {
    return new FastTextIdentifier(FastTextClassifier.open(model));
  }
}
