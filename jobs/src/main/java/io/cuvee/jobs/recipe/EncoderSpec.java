package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * A sentence encoder.
 *
 * @param onnx path of the model; empty for the built-in one
 * @param tokenizer path of its tokenizer.json; empty for the built-in one
 * @param pooling {@code mean} or {@code cls}
 * @param prefix what stands before each text; mostly empty
 */
public record EncoderSpec(String onnx, String tokenizer, String pooling, String prefix)
    implements Serializable {
  /** The built-in all-MiniLM-L6-v2. */
  public static final EncoderSpec EMBEDDED = new EncoderSpec("", "", "mean", "");

  /** Whether it is the built-in one. */
  public boolean embedded() {
    return onnx.isEmpty();
  }
}
