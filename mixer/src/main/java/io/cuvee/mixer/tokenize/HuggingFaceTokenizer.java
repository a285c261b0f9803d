package io.cuvee.mixer.tokenize;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.model.Tokenizer;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A tokenizer from a {@code tokenizer.json}, run by Hugging Face's own library through DJL's
 * natives. No truncation, no padding, no special tokens added; a special token that is spelled out
 * in a text is still recognised, as the library does everywhere. It talks to the native functions
 * directly, since DJL's own wrapper builds strings and spans for every token that nobody reads.
 */
public final class HuggingFaceTokenizer implements Tokenizer {
  private final TokenizersLibrary library;
  private final String name;
  private final String fingerprint;
  private final int vocabularySize;
  private final int endOfDocument;

  /** Many may read at once; closing waits for them, since they hold the native tokenizer. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private long handle;

  private HuggingFaceTokenizer(String name, TokenizerFile file, int endOfDocument) {
    this.library = NativeTokenizers.library();
    this.name = name;
    this.fingerprint = file.fingerprint();
    this.vocabularySize = file.vocabularySize();
    this.endOfDocument = endOfDocument;
    this.handle = create(library, name, file.json());
  }

  /**
   * Reads a tokenizer.
   *
   * @param tokenizerJson the file, plain or gzipped
   * @param endOfDocumentToken the token that ends a document; null for the first that exists of
   *     {@code <|endoftext|>}, {@code </s>}, {@code <|end_of_text|>} and {@code [SEP]}
   * @throws io.cuvee.core.error.CuveeException.WrongUsage if the file is no tokenizer or has no
   *     such token
   */
  public static HuggingFaceTokenizer of(ByteSource tokenizerJson, String endOfDocumentToken) {
    var file = TokenizerFile.read(tokenizerJson);
    int end = file.endOfDocument(tokenizerJson.name(), endOfDocumentToken);
    return new HuggingFaceTokenizer(tokenizerJson.name(), file, end);
  }

  private static long create(TokenizersLibrary library, String name, String json) {
    long handle;
    try {
      handle = library.createTokenizerFromString(WellFormed.of(json));
    } catch (RuntimeException e) {
      throw TokenizerFile.wrong(name, String.valueOf(e.getMessage()));
    }
    library.disablePadding(handle);
    library.disableTruncation(handle);
    return handle;
  }

  @Override
  public String name() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public int vocabularySize() {
    return vocabularySize;
  }

  @Override
  public int endOfDocument() {
    return endOfDocument;
  }

  /**
   * {@inheritDoc}
   *
   * <p>An unpaired surrogate counts as U+FFFD.
   */
  @Override
  public int[] encode(String text) {
    lock.readLock().lock();
    try {
      long encoding = library.encode(open(), WellFormed.of(text), false);
      try {
        return toInt(library.getTokenIds(encoding));
      } finally {
        library.deleteEncoding(encoding);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Special tokens are spelled out; bytes that are no UTF-8 become U+FFFD.
   *
   * @throws IllegalArgumentException for an id outside the vocabulary
   */
  @Override
  public String decode(int[] ids) {
    var longs = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] < 0 || ids[i] >= vocabularySize) {
        throw new IllegalArgumentException("The tokenizer " + name() + " has no id " + ids[i]);
      }
      longs[i] = ids[i];
    }
    lock.readLock().lock();
    try {
      return library.decode(open(), longs, false);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (handle != 0) {
        library.deleteTokenizer(handle);
        handle = 0;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private long open() {
    if (handle == 0) {
      throw new IllegalStateException("The tokenizer " + name() + " is closed");
    }
    return handle;
  }

  private static int[] toInt(long[] ids) {
    var ints = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ints[i] = (int) ids[i];
    }
    return ints;
  }
}
