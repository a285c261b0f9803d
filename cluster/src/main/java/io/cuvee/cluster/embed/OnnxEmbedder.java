package io.cuvee.cluster.embed;

import io.cuvee.core.error.CuveeException.RunFailed;
import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.model.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A sentence encoder in ONNX form, run in process by ONNX Runtime. The head of a text is read up to
 * a number of tokens; the vectors of its tokens are pooled, brought to unit length and rounded to
 * float16. One text a call, one thread a call: quantized encoders take their scale from all that
 * they are given at once, so a text's vector would change with its neighbours.
 *
 * <p>A model is loaded once a JVM, however many embedders ask for it, and stays loaded; making an
 * embedder again is cheap.
 */
public final class OnnxEmbedder implements Embedder {
  private static final int LONGEST_WINDOW = 8192;

  /** Embedders by fingerprint, and the embedded model's by its number of tokens. */
  private static final Map<Object, OnnxEmbedder> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final String fingerprint;
  private final Pooling pooling;
  private final String prefix;
  private final int maxTokens;
  private final EncoderSession session;

  private OnnxEmbedder(
      String name,
      String fingerprint,
      Pooling pooling,
      String prefix,
      int maxTokens,
      EncoderSession session) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.pooling = pooling;
    this.prefix = prefix;
    this.maxTokens = maxTokens;
    this.session = session;
  }

  /**
   * The encoder that comes with the program: all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0)
   * with 8-bit weights, 384 dimensions, English first.
   *
   * @param maxTokens tokens read of each text, 3 to 512, the first and last being special
   */
  public static OnnxEmbedder embedded(int maxTokens) {
    if (maxTokens < 3 || maxTokens > 512) {
      throw new WrongUsage(
          "The embedded encoder reads 3 to 512 tokens of a text, not " + maxTokens);
    }
    return LOADED.computeIfAbsent(
        maxTokens,
        any ->
            load(
                "all-minilm-l6-v2-q",
                resource("/all-minilm-l6-v2-q.onnx"),
                resource("/all-minilm-l6-v2-q-tokenizer.json"),
                Pooling.MEAN,
                "",
                maxTokens));
  }

  /**
   * An encoder of the user's.
   *
   * @param model graph with inputs {@code input_ids}, {@code attention_mask} and perhaps {@code
   *     token_type_ids}, whose first output is vectors of tokens or of texts
   * @param tokenizerJson the model's tokenizer in the Hugging Face form
   * @param pooling how vectors of tokens become one; without effect if the model does it itself
   * @param prefix put before each text, as in {@code "passage: "}; may be empty
   * @param maxTokens tokens read of each text, 3 to the model's window
   */
  public static OnnxEmbedder of(
      ByteSource model, ByteSource tokenizerJson, Pooling pooling, String prefix, int maxTokens) {
    if (maxTokens < 3 || maxTokens > LONGEST_WINDOW) {
      throw new WrongUsage(
          "An encoder reads 3 to " + LONGEST_WINDOW + " tokens of a text, not " + maxTokens);
    }
    var graph = bytes(model);
    var tokenizer = bytes(tokenizerJson);
    return LOADED.computeIfAbsent(
        fingerprint(graph, tokenizer, pooling, prefix, maxTokens),
        any -> load(model.name(), graph, tokenizer, pooling, prefix, maxTokens));
  }

  private static OnnxEmbedder load(
      String name, byte[] model, byte[] tokenizer, Pooling pooling, String prefix, int maxTokens) {
    return new OnnxEmbedder(
        name,
        fingerprint(model, tokenizer, pooling, prefix, maxTokens),
        pooling,
        prefix,
        maxTokens,
        EncoderSession.load(name, model, tokenizer, maxTokens));
  }

  private static String fingerprint(
      byte[] model, byte[] tokenizer, Pooling pooling, String prefix, int maxTokens) {
    var digest = Sha256.newDigest();
    digest.update(Sha256.digest(model));
    digest.update(Sha256.digest(tokenizer));
    var settings = "cuvee-embedder-1\0" + pooling + '\0' + maxTokens + '\0' + prefix;
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] resource(String path) {
    try (var in = OnnxEmbedder.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new RunFailed(
            "The embedded encoder's file "
                + path
                + " is not on the class path; build the program again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RunFailed("The embedded encoder's file " + path + " cannot be read", e);
    }
  }

  private static byte[] bytes(ByteSource source) {
    try (var in = source.open(0)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RunFailed("The model file " + source.name() + " cannot be read; check its path", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimension() {
    return session.dimension();
  }

  @Override
  public float[] embed(String text) {
    var pooled = session.pooled(TextHead.of(prefix + text, maxTokens), pooling);
    double squares = 0;
    for (double value : pooled) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    var vector = new float[pooled.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = length > 0 ? Float16.round((float) (pooled[i] / length)) : 0;
    }
    return vector;
  }

  /** Does nothing: the model belongs to the JVM, and other threads may be using it. */
  @Override
  public void close() {}
}
