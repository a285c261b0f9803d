package io.cuvee.ingest.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Words and labels by their bytes, in an open-addressing table over FNV-1a hashes; and which
 * buckets a quantized model kept.
 */
final class FastTextVocabulary {
  private final int words;
  private final byte[] pool;
  private final int[] ends;
  private final long[] labelCounts;
  private final int[] table;
  private final int[] hashes;
  private final BucketMap kept;

  private FastTextVocabulary(
      int words, byte[] pool, int[] ends, long[] labelCounts, BucketMap kept) {
    this.words = words;
    this.pool = pool;
    this.ends = ends;
    this.labelCounts = labelCounts;
    this.kept = kept;
    int capacity = Integer.highestOneBit(Math.max(4, ends.length) * 2 - 1) << 1;
    this.table = new int[capacity];
    this.hashes = new int[capacity];
  }

  private void index(ModelInput in) {
    for (int i = 0; i < ends.length; i++) {
      int hash = hash(pool, start(i), ends[i]);
      int slot = slot(hash);
      for (int probes = 0; table[slot] != 0; probes++) {
        in.require(probes < BucketMap.MAX_PROBES, "the dictionary (too many words alike)");
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
      hashes[slot] = hash;
    }
  }

  static FastTextVocabulary read(ModelInput in) throws IOException {
    int size = in.readInt();
    int words = in.readInt();
    int labels = in.readInt();
    in.readLong(); // tokens seen in training
    long pruned = in.readLong();
    in.require(
        words >= 0 && labels > 0 && size - words == labels && size <= in.left() / 10,
        "the size of the dictionary");
    in.require(size < 1 << 28, "the size of the dictionary");
    var pool = new ByteArrayOutputStream(1 << 16);
    var ends = new int[size];
    var labelCounts = new long[labels];
    for (int i = 0; i < size; i++) {
      in.readWord(pool);
      ends[i] = pool.size();
      long count = in.readLong();
      in.require(in.readByte() == (i < words ? 0 : 1), "the order of the dictionary");
      if (i >= words) {
        labelCounts[i - words] = count;
      }
    }
    in.require(pruned >= -1 && pruned <= in.left() / 8, "the number of kept buckets");
    var kept = BucketMap.read(in, (int) pruned);
    var vocabulary = new FastTextVocabulary(words, pool.toByteArray(), ends, labelCounts, kept);
    vocabulary.index(in);
    return vocabulary;
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
    return ends.length - words;
  }

  /** A label as the model has it, prefix and all. */
  String label(int index) {
    int start = start(words + index);
    return new String(pool, start, ends[words + index] - start, StandardCharsets.UTF_8);
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
    for (int slot = slot(hash); table[slot] != 0; slot = (slot + 1) & mask) {
      int entry = table[slot] - 1;
      if (hashes[slot] == hash && Arrays.equals(pool, start(entry), ends[entry], bytes, from, to)) {
        return entry;
      }
    }
    return -1;
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  /** Hashes of a hostile vocabulary may share their low bits; mixing them costs nothing. */
  private int slot(int hash) {
    int mixed = hash * 0x9e3779b9;
    return (mixed ^ mixed >>> 15) & (table.length - 1);
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
