package io.cuvee.ingest.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Words and labels by their bytes, in an open-addressing table over FNV-1a hashes; and which
 * buckets a quantized model kept.
 */
final class FastTextVocabulary {
  private final int words;
  private final byte[][] entries;
  private final long[] labelCounts;
  private final int[] table;
  private final BucketMap kept;

  private FastTextVocabulary(int words, byte[][] entries, long[] labelCounts, BucketMap kept) {
    this.words = words;
    this.entries = entries;
    this.labelCounts = labelCounts;
    this.kept = kept;
    int capacity = Integer.highestOneBit(Math.max(4, entries.length) * 2 - 1) << 1;
    this.table = new int[capacity];
    for (int i = 0; i < entries.length; i++) {
      int slot = hash(entries[i], 0, entries[i].length) & (capacity - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      table[slot] = i + 1;
    }
  }

  static FastTextVocabulary read(ModelInput in) throws IOException {
    int size = in.readInt();
    int words = in.readInt();
    int labels = in.readInt();
    in.readLong(); // tokens seen in training
    long pruned = in.readLong();
    in.require(
        words >= 0 && labels > 0 && size == words + labels && size <= in.left() / 10,
        "the size of the dictionary");
    var entries = new byte[size][];
    var labelCounts = new long[labels];
    for (int i = 0; i < size; i++) {
      entries[i] = in.readWord();
      long count = in.readLong();
      in.require(in.readByte() == (i < words ? 0 : 1), "the order of the dictionary");
      if (i >= words) {
        labelCounts[i - words] = count;
      }
    }
    in.require(pruned >= -1 && pruned <= in.left() / 8, "the number of kept buckets");
    return new FastTextVocabulary(words, entries, labelCounts, BucketMap.read(in, (int) pruned));
  }

  /** FNV-1a over bytes with their sign, as fastText has it (its C++ chars are signed). */
  static int hash(byte[] bytes, int from, int to) {
    int h = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      h = (h ^ bytes[i]) * 16777619;
    }
    return h;
  }

  int wordCount() {
    return words;
  }

  int labelCount() {
    return entries.length - words;
  }

  /** A label as the model has it, prefix and all. */
  String label(int index) {
    return new String(entries[words + index], StandardCharsets.UTF_8);
  }

  long[] labelCounts() {
    return labelCounts;
  }

  boolean pruned() {
    return kept != null;
  }

  long rowsNeeded(int buckets) {
    return (long) words + (kept == null ? buckets : kept.rowsNeeded());
  }

  /** Index of an entry, words first, then labels; -1 if it is none. */
  int find(byte[] bytes, int from, int to, int hash) {
    int mask = table.length - 1;
    for (int slot = hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      var entry = entries[table[slot] - 1];
      if (java.util.Arrays.equals(entry, 0, entry.length, bytes, from, to)) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  /** Row of a bucket, -1 if the model dropped it. */
  int bucketRow(int bucket) {
    if (kept == null) {
      return words + bucket;
    }
    int compact = kept.get(bucket);
    return compact < 0 ? -1 : words + compact;
  }
}
