package io.cuvee.core.model;

/**
 * Maps a text to a vector. A call sees one text alone and gives the same vector for it whatever was
 * embedded before; implementations are safe for use by several threads.
 */
public interface Embedder extends AutoCloseable {
  /** Name and version of the model, as the lineage tells it. */
  String name();

  /** SHA-256 of the model and its tokenizer, in hexadecimal: part of the stage's fingerprint. */
  String fingerprint();

  /** Length of the vectors. */
  int dimension();

  /** The vector of a text, of unit length, each component rounded to a float16 value. */
  float[] embed(String text);

  @Override
  void close();
}
