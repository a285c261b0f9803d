package io.cuvee.mixer.shard;

import io.cuvee.mixer.pack.PackedSequence;

/** Whether one sequence is well formed by itself. */
final class SequenceCheck {
  private final ShardSchemaInfo info;

  SequenceCheck(ShardSchemaInfo info) {
    this.info = info;
  }

  void check(PackedSequence row, Problems problems) {
    var name = "sequence " + row.sequence();
    int pieces = row.documentLengths().length;
    if (row.inputIds().length != info.sequenceLength()) {
      problems.add(name + " has " + row.inputIds().length + " tokens");
    }
    if (!info.domains().contains(row.domain())) {
      problems.add(name + " is of a domain that the data set does not have: " + row.domain());
    }
    if (pieces == 0
        || row.documentIds().size() != pieces
        || row.documentOffsets().length != pieces
        || row.copies().length != pieces
        || row.documentGroups().size() != pieces) {
      problems.add(name + " does not list the same number of documents in each column");
      return;
    }
    vocabulary(row, name, problems);
    borders(row, name, problems);
  }

  private void vocabulary(PackedSequence row, String name, Problems problems) {
    for (int id : row.inputIds()) {
      if (id < 0 || id >= info.vocabularySize()) {
        problems.add(name + " has the token " + id + ", outside of the vocabulary");
        return;
      }
    }
  }

  /** Only the first piece may continue a document, and only the last may be cut. */
  private void borders(PackedSequence row, String name, Problems problems) {
    int[] ids = row.inputIds();
    int last = row.documentLengths().length - 1;
    int end = 0;
    for (int k = 0; k <= last; k++) {
      int length = row.documentLengths()[k];
      if (length < 1 || length > ids.length - end) {
        problems.add(name + " has documents whose lengths do not sum to its tokens");
        return;
      }
      end += length;
      if (k > 0 && row.documentOffsets()[k] != 0) {
        problems.add(name + " begins document " + row.documentIds().get(k) + " in its middle");
      }
      if (k < last && info.endOfDocument() >= 0 && ids[end - 1] != info.endOfDocument()) {
        problems.add(name + " does not end document " + row.documentIds().get(k));
      }
    }
    for (int i = end; i < ids.length; i++) {
      if (ids[i] != Math.max(0, info.endOfDocument())) {
        problems.add(name + " has padding that is not the end of document");
        return;
      }
    }
  }
}
