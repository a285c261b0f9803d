package io.cuvee.mixer.shard;

import io.cuvee.mixer.pack.PackedSequence;
import java.util.TreeMap;

/** Counts the sequences of a file: once when it is written, again when it is verified. */
final class ShardTally {
  private final TreeMap<String, Long> tokens = new TreeMap<>();
  private final TreeMap<String, Long> documents = new TreeMap<>();
  private long rows;
  private long first = -1;
  private long last = -1;
  private long padding;

  void add(PackedSequence sequence) {
    rows++;
    first = first < 0 ? sequence.sequence() : first;
    last = sequence.sequence();
    padding += sequence.padding();
    tokens.merge(sequence.domain(), sequence.tokens(), Long::sum);
    documents.merge(sequence.domain(), (long) sequence.documentsBegun(), Long::sum);
  }

  long rows() {
    return rows;
  }

  long tokens() {
    return tokens.values().stream().mapToLong(count -> count).sum();
  }

  long last() {
    return last;
  }

  ShardFile file(String name, long bytes, String sha256, int rowGroups) {
    return new ShardFile(
        name, bytes, sha256, rows, rowGroups, first, last, padding, tokens, documents);
  }
}
