package io.cuvee.ingest.language;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.util.List;

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

  /** The model that comes with the program: 97 languages, no download. */
  static LanguageIdentifier embedded() {
    return new EmbeddedIdentifier();
  }

  /**
   * A fastText model: {@code .bin} or quantized {@code .ftz}, of any loss. Models with the same
   * bytes share their memory in one JVM.
   *
   * @throws IOException if the bytes cannot be read
   * @throws io.cuvee.core.error.CuveeException.WrongUsage if they are no fastText classifier
   */
  static LanguageIdentifier fastText(ByteSource model) throws IOException {
    return FastTextIdentifier.open(model);
  }
}
