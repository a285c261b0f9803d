package io.cuvee.cluster.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.cuvee.core.error.CuveeException.RunFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A loaded tokenizer and graph. Both are safe for several threads at once: the runtime keeps no
 * state between calls, and each call computes on its caller's thread alone.
 */
final class EncoderSession {
  private final String name;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final boolean pooledByModel;
  private final int dimension;

  private EncoderSession(
      String name, HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session)
      throws OrtException {
    this.name = name;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
    var first = session.getOutputInfo().values().iterator().next();
    if (!(first.getInfo() instanceof TensorInfo tensor)
        || tensor.getShape().length < 2
        || tensor.getShape().length > 3) {
      throw new RunFailed(
          "The model "
              + name
              + " gives no vectors of tokens or texts; name a sentence encoder in ONNX form");
    }
    var shape = tensor.getShape();
    this.pooledByModel = shape.length == 2;
    long declared = shape[shape.length - 1];
    this.dimension = declared > 0 ? Math.toIntExact(declared) : encode("a").length / tokens("a");
  }

  /** Loads a model; the bytes are not kept. */
  static EncoderSession load(String name, byte[] model, byte[] tokenizerJson, int maxTokens) {
    NativeCache.prepare();
    var options =
        Map.of(
            "addSpecialTokens", "true",
            "truncation", "true",
            "padding", "false",
            "maxLength", Integer.toString(maxTokens),
            "modelMaxLength", Integer.toString(maxTokens));
    try (var settings = new OrtSession.SessionOptions()) {
      var tokenizer =
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(tokenizerJson), options);
      settings.setIntraOpNumThreads(1);
      settings.setInterOpNumThreads(1);
      settings.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      // Lengths differ from call to call, so a remembered memory plan would only grow.
      settings.setMemoryPatternOptimization(false);
      var environment = OrtEnvironment.getEnvironment();
      return new EncoderSession(
          name, tokenizer, environment, environment.createSession(model, settings));
    } catch (OrtException | IOException | RuntimeException e) {
      throw failure(
          name, "cannot be loaded; give the ONNX file and tokenizer.json of one model", e);
    }
  }

  int dimension() {
    return dimension;
  }

  /** Pooled, but neither of unit length nor rounded. */
  double[] pooled(String text, Pooling pooling) {
    var values = encode(text);
    var pooled = new double[dimension];
    (pooledByModel ? Pooling.FIRST : pooling).pool(values, values.length / dimension, pooled);
    return pooled;
  }

  private int tokens(String text) {
    return pooledByModel ? 1 : tokenizer.encode(text, true, false).getIds().length;
  }

  private float[] encode(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      long[] shape = {1, encoding.getIds().length};
      for (var input : session.getInputNames()) {
        var values = LongBuffer.wrap(values(encoding, input));
        inputs.put(input, OnnxTensor.createTensor(environment, values, shape));
      }
      try (var result = session.run(inputs)) {
        var buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
      }
    } catch (OrtException e) {
      throw failure(name, "failed on a text; try fewer tokens than its window", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private long[] values(Encoding encoding, String input) {
    return switch (input) {
      case "input_ids" -> encoding.getIds();
      case "attention_mask" -> encoding.getAttentionMask();
      case "token_type_ids" -> encoding.getTypeIds();
      default ->
          throw new RunFailed(
              "The model "
                  + name
                  + " wants an input called "
                  + input
                  + "; only input_ids, attention_mask and token_type_ids are known");
    };
  }

  private static RunFailed failure(String name, String what, Exception cause) {
    return cause instanceof RunFailed known
        ? known
        : new RunFailed("The embedding model " + name + " " + what, cause);
  }
}
