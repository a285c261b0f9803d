package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSink;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardVerifierTest {
  @TempDir Path folder;

  private List<String> problems() {
    return ShardVerifier.verify(ShardFolder.of(folder)).problems();
  }

  @Test
  void findsNothingWrongWithASoundFolder() throws IOException {
    var manifest = new SampleShards(folder).write();
    var found = ShardVerifier.verify(ShardFolder.of(folder));
    assertThat(found.problems()).isEmpty();
    assertThat(found.files()).isEqualTo(5);
    long validation = manifest.validation().stream().mapToLong(ShardFile::tokens).sum();
    assertThat(found.tokens()).isEqualTo(manifest.plan().tokens() + validation);
  }

  @Test
  void findsEveryFlippedByte() throws IOException {
    new SampleShards(folder).write();
    var path = folder.resolve("train-00001-of-00003.parquet");
    byte[] sound = Files.readAllBytes(path);
    for (int at = 0; at < sound.length; at += 1 + sound.length / 60) {
      byte[] broken = sound.clone();
      broken[at] ^= 16;
      Files.write(path, broken);
      assertThat(problems())
          .isNotEmpty()
          .allMatch(problem -> problem.startsWith("train-00001-of-00003.parquet: "));
    }
  }

  @Test
  void findsMissingAndUnlistedFiles() throws IOException {
    new SampleShards(folder).write();
    Files.move(
        folder.resolve("train-00002-of-00003.parquet"),
        folder.resolve("train-00009-of-00003.parquet"));
    assertThat(problems())
        .containsExactly(
            "train-00009-of-00003.parquet: the manifest does not list it",
            "train-00002-of-00003.parquet: it is missing");
    Files.delete(folder.resolve(Manifest.NAME));
    assertThat(problems()).containsExactly("manifest.json: it is missing");
  }

  @Test
  void findsAnExtraRowEvenIfTheHashIsForged() throws IOException {
    var name = "train-00002-of-00003.parquet";
    rewrite(
        name,
        rows -> {
          var last = rows.get(rows.size() - 1);
          rows.add(with(last, last.sequence() + 1, last.inputIds()));
          return rows;
        });
    assertThat(problems()).anyMatch(p -> p.startsWith(name) && p.contains("its rows are"));
    assertThat(problems()).anyMatch(p -> p.startsWith(name) && p.contains("the order"));
  }

  @Test
  void findsTokensOutsideOfTheVocabulary() throws IOException {
    var name = "train-00000-of-00003.parquet";
    rewrite(
        name,
        rows -> {
          int[] ids = rows.get(0).inputIds().clone();
          ids[5] = 1_000;
          rows.set(0, with(rows.get(0), 0, ids));
          return rows;
        });
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(name)
        .contains("the token 1000, outside of the vocabulary");
  }

  @Test
  void findsDomainsThatChangedPlaces() throws IOException {
    var name = "train-00000-of-00003.parquet";
    rewrite(
        name,
        rows -> {
          int other = 1;
          while (rows.get(other).domain().equals(rows.get(0).domain())) {
            other++;
          }
          var first = rows.get(0);
          rows.set(0, with(rows.get(other), 0, rows.get(other).inputIds()));
          rows.set(other, with(first, other, first.inputIds()));
          return rows;
        });
    assertThat(problems())
        .isNotEmpty()
        .allMatch(p -> p.startsWith(name) && p.contains("is not where the order puts"));
  }

  @Test
  void findsAGroupOfValidationInTraining() throws IOException {
    var group = DocumentId.of("valid", "file", 0).toString();
    new SampleShards(folder, group).write();
    assertThat(problems())
        .isNotEmpty()
        .allMatch(
            p -> p.startsWith("train-") && p.contains("near-duplicates") && p.contains(group));
  }

  @Test
  void saysWhatIsWrongWithAManifest() throws IOException {
    new SampleShards(folder).write();
    var path = folder.resolve(Manifest.NAME);
    var text = Files.readString(path);
    Files.writeString(path, text.replace("\"weight\": 0.3", "\"weight\": 0.4"));
    assertThat(problems()).singleElement().asString().contains("manifest.json", "weights");
    Files.writeString(path, text.replace("train-00000-of", "../train-00000-of"));
    assertThat(problems()).singleElement().asString().contains("not the name of a shard");
    Files.writeString(path, "{}");
    assertThat(problems()).singleElement().asString().contains("is not a manifest");
    Files.writeString(path, text.substring(0, text.length() / 2));
    assertThat(problems()).singleElement().asString().contains("is not a manifest");
  }

  private static PackedSequence with(PackedSequence row, long sequence, int[] ids) {
    return new PackedSequence(
        sequence,
        row.domain(),
        ids,
        row.documentLengths(),
        row.documentIds(),
        row.documentOffsets(),
        row.copies(),
        row.documentGroups());
  }

  /** Changes a shard's rows and forges the size and hash that the manifest claims for it. */
  private void rewrite(String name, UnaryOperator<List<PackedSequence>> change) throws IOException {
    new SampleShards(folder).write();
    var path = folder.resolve(name);
    var before = Files.readAllBytes(path);
    var rows = new ArrayList<PackedSequence>();
    try (var reader = new ShardReader(ByteSource.of(path))) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    ShardFile forged;
    try (var writer = new ShardWriter(ByteSink.of(path), SampleShards.INFO)) {
      for (var row : change.apply(rows)) {
        writer.write(row);
      }
      forged = writer.finish();
    }
    var manifest = folder.resolve(Manifest.NAME);
    var text =
        Files.readString(manifest)
            .replace(Sha256.hex(before), forged.sha256())
            .replace("\"bytes\": " + before.length + ',', "\"bytes\": " + forged.bytes() + ',');
    Files.writeString(manifest, text);
  }
}
