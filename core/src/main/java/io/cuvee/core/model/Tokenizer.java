package io.cuvee.core.model;

/** Maps a text to token ids. Safe for use by several threads. */
public interface Tokenizer extends AutoCloseable {
  /** Name of the tokenizer, for people. */
  String name();

  /** SHA-256 of the tokenizer's file, in hexadecimal. */
  String fingerprint();

  /** Ids are 0 to this number less one. */
  int vocabularySize();

  /** The id that ends a document, or -1 if the tokenizer has none. */
  int endOfDocument();

  /** Token ids of a text, without special tokens. */
  int[] encode(String text);

  /** The text of token ids. */
  String decode(int[] ids);

  @Override
  void close();
}
