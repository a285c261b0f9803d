package io.cuvee.ingest.language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks a line's bytes once and sums the rows of its words, character n-grams and word n-grams, in
 * fastText's order. One object a thread; nothing is made per text.
 */
final class FastTextFeatures {
  private static final byte[] END = "</s>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LABEL = "__label__".getBytes(StandardCharsets.UTF_8);
  private static final long WORD_NGRAM_FACTOR = 116049371L;

  private final FastTextModel model;
  private final FastTextVocabulary vocabulary;
  private final int bucket;
  private final int minn;
  private final int maxn;
  private final Utf8Line line = new Utf8Line();
  private final float[] sum;
  private byte[] token = new byte[64];
  private int[] hashes = new int[0];
  private int hashCount;
  private long rows;

  FastTextFeatures(FastTextModel model) {
    this.model = model;
    this.vocabulary = model.vocabulary();
    this.bucket = model.arguments().bucket();
    this.minn = model.arguments().minn();
    this.maxn = model.arguments().maxn();
    this.sum = new float[model.arguments().dim()];
  }

  /** Reads a text; false if it has no row. */
  boolean read(String text) {
    line.set(text);
    Arrays.fill(sum, 0);
    hashCount = 0;
    rows = 0;
    tokens(line.bytes(), line.length());
    if (model.arguments().wordNgrams() > 1) {
      wordNgrams(model.arguments().wordNgrams());
    }
    if (rows == 0) {
      return false;
    }
    float factor = (float) (1.0 / rows);
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= factor;
    }
    return true;
  }

  /** The mean of the rows. */
  float[] hidden() {
    return sum;
  }

  private void tokens(byte[] text, int length) {
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || isSeparator(text[i])) {
        if (i > start && token(text, start, i)) {
          return;
        }
        start = i + 1;
      }
    }
    token(END, 0, END.length);
  }

  private static boolean isSeparator(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r') || b == 0;
  }

  /** Adds a token's rows; true if it was the end of the line. */
  private boolean token(byte[] bytes, int from, int to) {
    int hash = FastTextVocabulary.hash(bytes, from, to);
    int entry = vocabulary.find(bytes, from, to, hash);
    boolean end = Arrays.equals(END, 0, END.length, bytes, from, to);
    boolean word = entry < 0 ? !startsWithLabel(bytes, from, to) : entry < vocabulary.wordCount();
    if (word) {
      if (entry >= 0) {
        add(entry);
      }
      if (maxn > 0 && !end) {
        characterNgrams(bytes, from, to);
      }
      remember(hash);
    }
    return end;
  }

  private static boolean startsWithLabel(byte[] bytes, int from, int to) {
    return to - from >= LABEL.length
        && Arrays.equals(LABEL, 0, LABEL.length, bytes, from, from + LABEL.length);
  }

  private void characterNgrams(byte[] bytes, int from, int to) {
    int length = to - from + 2;
    if (token.length < length) {
      token = new byte[length * 2];
    }
    token[0] = '<';
    System.arraycopy(bytes, from, token, 1, to - from);
    token[length - 1] = '>';
    for (int i = 0; i < length; i++) {
      if (!continues(token[i])) {
        ngramsFrom(i, length);
      }
    }
  }

  private void ngramsFrom(int start, int length) {
    int h = 0x811c9dc5;
    int j = start;
    for (int n = 1; j < length && n <= maxn; n++) {
      h = (h ^ token[j++]) * 16777619;
      while (j < length && continues(token[j])) {
        h = (h ^ token[j++]) * 16777619;
      }
      if (n >= minn && !(n == 1 && (start == 0 || j == length))) {
        addBucket(Integer.remainderUnsigned(h, bucket));
      }
    }
  }

  private static boolean continues(byte b) {
    return (b & 0xc0) == 0x80;
  }

  private void wordNgrams(int longest) {
    for (int i = 0; i < hashCount; i++) {
      long h = hashes[i];
      for (int j = i + 1; j < hashCount && j < i + longest; j++) {
        h = h * WORD_NGRAM_FACTOR + hashes[j];
        addBucket((int) Long.remainderUnsigned(h, bucket));
      }
    }
  }

  private void remember(int hash) {
    if (model.arguments().wordNgrams() <= 1) {
      return;
    }
    if (hashCount == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(64, hashCount * 2));
    }
    hashes[hashCount++] = hash;
  }

  private void addBucket(int number) {
    int row = vocabulary.bucketRow(number);
    if (row >= 0) {
      add(row);
    }
  }

  private void add(int row) {
    model.input().addRow(row, sum);
    rows++;
  }
}
