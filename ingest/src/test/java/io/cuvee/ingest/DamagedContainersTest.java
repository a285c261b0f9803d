package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers other than WARC, damaged at random: {@code -Dcuvee.seed} repeats a run. */
class DamagedContainersTest {
  private static final int MUTANTS = 150;
  private static final int ROWS = 40;

  @TempDir static Path folder;

  /** A file, and whether its bytes are accounted for by place and not as a whole. */
  private record Seed(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Seed> seeds() throws IOException {
    var lines =
        IntStream.range(0, ROWS)
            .mapToObj(i -> utf8("{\"text\":\"Row " + i + " of the file.\",\"n\":" + i + "}\n"))
            .toList();
    var pages = IntStream.range(0, ROWS).mapToObj(i -> utf8(page(i))).toList();
    var forms = List.of(StoredForm.PLAIN, StoredForm.GZIP, StoredForm.ZSTD, StoredForm.BZIP2);
    return Stream.of(
            forms.stream().map(form -> new Seed(form + ".jsonl", form.file(lines))),
            forms.stream().map(form -> new Seed(form + ".xml", form.file(pages))),
            Stream.of(new Seed("stream.jsonl.gz", StoredForm.GZIP_STREAM.file(lines))),
            Stream.of(new Seed("a.wacz", wacz()), new Seed("a.parquet", parquet())))
        .flatMap(s -> s);
  }

  private static String page(int i) {
    String head =
        i == 0 ? "<mediawiki xml:lang=\"de\"><siteinfo><dbname>dewiki</dbname></siteinfo>" : "";
    return head
        + "<page><title>Page "
        + i
        + "</title><ns>0</ns><id>"
        + i
        + "</id><revision><model>wikitext</model><text>Words of page "
        + i
        + ".</text></revision></page>\n"
        + (i == ROWS - 1 ? "</mediawiki>" : "");
  }

  private static byte[] wacz() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : List.of("pages/pages.jsonl", "archive/a.warc", "archive/b.warc")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.startsWith("archive") ? SeedWarc.plain() : utf8("{}\n"));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] parquet() throws IOException {
    Path path = folder.resolve("seed.parquet");
    Files.deleteIfExists(path);
    var schema =
        MessageTypeParser.parseMessageType(
            "message row { optional binary text (STRING); required int64 n; }");
    var rows = new SimpleGroupFactory(schema);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(512L)
            .withMinRowCountForPageSizeCheck(5)
            .withMaxRowCountForPageSizeCheck(5)
            .build()) {
      for (int i = 0; i < ROWS; i++) {
        writer.write(rows.newGroup().append("text", "Row " + i + ".").append("n", (long) i));
      }
    }
    return Files.readAllBytes(path);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] seed, RandomStream random) {
    byte[] bytes = seed.clone();
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> Arrays.fill(bytes, at, to, (byte) 0);
        case 3 -> bytes = Arrays.copyOf(bytes, at);
        case 4 ->
            bytes =
                CornerCase.join(
                    Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
        default ->
            bytes =
                CornerCase.join(
                    Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDamageMakesTheReaderFailOrLoseBytes(Seed seed) {
    var sound = read(seed, seed.bytes);
    assertThat(sound.faults()).isEmpty();
    assertThat(sound.documents()).hasSize(seed.name.endsWith("wacz") ? 2 * SeedWarc.PAGES : ROWS);
    long number = Long.getLong("cuvee.seed", 1);
    System.out.println("cuvee.seed=" + number + " " + seed);
    var random = KeyedHash.of(number, "damaged containers").stream(seed.name);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = damaged(seed.bytes, random);
      var reading = read(seed, bytes);
      assertThat(reading.tally().coveredBytes()).as("mutant %d", i).isEqualTo(bytes.length);
      assertThat(reading.tally().records()).as("mutant %d", i).isEqualTo(reading.outcomes().size());
      assertThat(reading.faults("internal-error")).as("mutant %d", i).isEmpty();
    }
  }

  private static Reading read(Seed seed, byte[] bytes) {
    var format =
        seed.name.contains("jsonl")
            ? SourceFormat.JSONL
            : seed.name.endsWith("xml")
                ? SourceFormat.MEDIAWIKI
                : seed.name.endsWith("parquet") ? SourceFormat.PARQUET : SourceFormat.WARC;
    try {
      return Reading.of(seed.name, ByteSource.of(seed.name, bytes), format);
    } catch (UncheckedIOException e) {
      throw new AssertionError("bytes in memory can always be read", e);
    }
  }
}
