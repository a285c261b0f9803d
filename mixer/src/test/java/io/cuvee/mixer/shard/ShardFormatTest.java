package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSink;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardFormatTest {
  @TempDir Path folder;

  private static final int LENGTH = 4_096;
  private static final ShardSchemaInfo INFO =
      new ShardSchemaInfo("d", "t", "00", 50_000, 1, LENGTH, 3, List.of("a", "b"));

  private static PackedSequence row(long sequence) {
    int[] ids = new int[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      ids[i] = (int) ((sequence * 31 + i * 7L) % 50_000);
    }
    return new PackedSequence(
        sequence,
        sequence % 3 == 0 ? "a" : "b",
        ids,
        new int[] {96, 3_990},
        List.of("x" + sequence, "é"),
        new int[] {12, 0},
        new int[] {2, 0},
        List.of("gx", "gé"));
  }

  private ShardFile write(String name, long first, long count) throws IOException {
    try (var writer = new ShardWriter(ByteSink.of(folder.resolve(name)), INFO)) {
      for (long i = first; i < first + count; i++) {
        writer.write(row(i));
      }
      return writer.finish();
    }
  }

  @Test
  void readsBackWhatWasWrittenOverSeveralRowGroups() throws IOException {
    long count = ShardWriter.rowGroupRows(LENGTH) + 70L;
    var file = write("one.parquet", 1_000, count);
    assertThat(file.rows()).isEqualTo(count);
    assertThat(file.rowGroups()).isEqualTo(2);
    assertThat(file.firstSequence()).isEqualTo(1_000);
    assertThat(file.lastSequence()).isEqualTo(999 + count);
    assertThat(file.tokens()).isEqualTo(4_086 * count);
    assertThat(file.padding()).isEqualTo(10 * count);
    assertThat(file.documentsByDomain().values().stream().mapToLong(n -> n).sum()).isEqualTo(count);
    byte[] bytes = Files.readAllBytes(folder.resolve("one.parquet"));
    assertThat(file.bytes()).isEqualTo(bytes.length);
    assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes));
    try (var reader = new ShardReader(ByteSource.of(folder.resolve("one.parquet")))) {
      assertThat(reader.info()).isEqualTo(INFO);
      for (long i = 1_000; i < 1_000 + count; i++) {
        var read = reader.next().orElseThrow();
        assertThat(read.inputIds()).isEqualTo(row(i).inputIds());
        assertThat(describe(read)).isEqualTo(describe(row(i)));
      }
      assertThat(reader.next()).isEmpty();
    }
  }

  private static List<Object> describe(PackedSequence row) {
    return List.of(
        row.sequence(),
        row.domain(),
        Arrays.toString(row.documentLengths()),
        row.documentIds(),
        Arrays.toString(row.documentOffsets()),
        Arrays.toString(row.copies()),
        row.documentGroups());
  }

  @Test
  void skipsToAnyRow() throws IOException {
    int group = ShardWriter.rowGroupRows(LENGTH);
    write("one.parquet", 0, group + 70L);
    for (long skip : new long[] {0, 1, group - 1, group, group + 69}) {
      try (var reader = new ShardReader(ByteSource.of(folder.resolve("one.parquet")))) {
        reader.skip(skip);
        assertThat(reader.next().orElseThrow().sequence()).isEqualTo(skip);
      }
    }
  }

  @Test
  void twoWritesAreTheSameBytes() throws IOException {
    assertThat(write("one.parquet", 5, 200).sha256())
        .isEqualTo(write("two.parquet", 5, 200).sha256());
  }

  @Test
  void bytesAreThoseThatEveryMachineWrites() throws IOException {
    // Recorded on Java 17 and 25; changes with the versions of Parquet and zstd alone.
    assertThat(write("one.parquet", 5, 200).sha256())
        .isEqualTo("2356d17fa86c7d8ba01f21f98ffb05918e33bf5b7ca6b2691cbaf95a556076f2");
  }

  @Test
  void refusesSequencesThatDoNotFollow() throws IOException {
    try (var writer = new ShardWriter(ByteSink.of(folder.resolve("x.parquet")), INFO)) {
      writer.write(row(4));
      assertThatThrownBy(() -> writer.write(row(6)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("wants sequence 5");
    }
  }

  @Test
  void otherFilesAreNoShards() throws IOException {
    Files.writeString(folder.resolve("no.parquet"), "PAR1 but not really PAR1");
    assertThatThrownBy(() -> new ShardReader(ByteSource.of(folder.resolve("no.parquet"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no.parquet cannot be read");
  }
}
