package io.cuvee.mixer.shard;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Holds one file against what the manifest claims of it. */
final class FileCheck {
  private final ShardFile claim;
  private final ShardSchemaInfo info;
  private final Problems problems;
  private final ShardTally tally = new ShardTally();

  FileCheck(ShardFile claim, ShardSchemaInfo info) {
    this.claim = claim;
    this.info = info;
    this.problems = new Problems(claim.name());
  }

  Problems problems() {
    return problems;
  }

  ShardTally tally() {
    return tally;
  }

  /** Reads the file twice: its bytes for the hash, its rows for the rest. */
  void run(ByteSource source, BiConsumer<PackedSequence, Problems> each) {
    try {
      problems.expect("its size is", claim.bytes(), source.size());
      problems.expect("its SHA-256 is", claim.sha256(), sha256(source));
      rows(source, each);
    } catch (IOException e) {
      problems.add(e.getMessage());
    }
  }

  private static String sha256(ByteSource source) throws IOException {
    var digest = Sha256.newDigest();
    var buffer = new byte[1 << 16];
    try (var in = source.open(0)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void rows(ByteSource source, BiConsumer<PackedSequence, Problems> each)
      throws IOException {
    var check = new SequenceCheck(info);
    try (var reader = new ShardReader(source)) {
      problems.expect("its metadata are", info, reader.info());
      long expected = claim.firstSequence();
      Optional<PackedSequence> row = reader.next();
      while (row.isPresent()) {
        var sequence = row.get();
        if (sequence.sequence() != expected) {
          problems.add(
              "sequence " + sequence.sequence() + " stands where " + expected + " belongs");
        }
        expected = sequence.sequence() + 1;
        check.check(sequence, problems);
        tally.add(sequence);
        each.accept(sequence, problems);
        row = reader.next();
      }
      compare(tally.file(claim.name(), 0, "", reader.rowGroups()));
    }
  }

  private void compare(ShardFile found) {
    problems.expect("its rows are", claim.rows(), found.rows());
    problems.expect("its row groups are", claim.rowGroups(), found.rowGroups());
    problems.expect("its first sequence is", claim.firstSequence(), found.firstSequence());
    problems.expect("its last sequence is", claim.lastSequence(), found.lastSequence());
    problems.expect("its padding is", claim.padding(), found.padding());
    problems.expect("its tokens are", claim.tokensByDomain(), found.tokensByDomain());
    problems.expect("its documents are", claim.documentsByDomain(), found.documentsByDomain());
  }
}
