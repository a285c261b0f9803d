package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are no web archives, from file to verdict, with the lines that are broken. */
@Tag("road")
class SourceFormatsTest {
  private static final String RECIPE =
      """
      name: formats
      sources:
        - {name: plain, path: in/a.jsonl}
        - {name: gzipped, path: in/b.jsonl.gz}
        - {name: zstandard, path: in/c.jsonl.zst, columns: {text: content, url: link}}
        - {name: table, path: in/d.parquet}
        - {name: folder, path: in/folder, format: text}
      filters:
        tiers:
          - {name: only, rules: [{set: gopher-quality, min-words: 8, min-stop-words: 1}]}
      shards: {tokenizer: TOKENIZER}
      run: {master: "local[2]", partitions: 2}
      """;
  private static final String WORDS = "The quick brown fox and the lazy dog met at noon, said ";

  private final Program program = Program.ofBuild();

  @TempDir Path folder;

  @Test
  void everySourceIsReadAndBrokenLinesAreQuarantinedWithTheirPlace()
      throws IOException, InterruptedException {
    writeSources(Files.createDirectories(folder.resolve("in/folder/deep")).getParent());
    Files.writeString(
        folder.resolve("recipe.yaml"),
        RECIPE.replace("TOKENIZER", SmallCrawl.tokenizer().toString()));

    program.run(folder, "run", "recipe.yaml", "--out", "out", "--until", "filter").expect(0);

    var out = folder.resolve("out");
    var documents = StageTable.of(out, "ingest", "documents");
    assertThat(documents.rows())
        .extracting(
            row ->
                row.getString("source", 0)
                    + "/"
                    + row.getString("file", 0)
                    + ":"
                    + row.getLong("offset", 0))
        .containsExactlyInAnyOrder(
            "plain/a.jsonl:0",
            "plain/a.jsonl:2",
            "plain/a.jsonl:4",
            "gzipped/b.jsonl.gz:0",
            "zstandard/c.jsonl.zst:0",
            "table/d.parquet:0",
            "table/d.parquet:2",
            "folder/a.txt:0",
            "folder/b.html:0",
            "folder/deep/C.java:0");
    assertThat(documents.texts("text"))
        .contains(WORDS + "a0.", WORDS + "b0.", WORDS + "c0.", WORDS + "d0.", WORDS + "a.txt.")
        .anyMatch(text -> text.contains(WORDS + "b.html.") && !text.contains("<p>"))
        .anyMatch(text -> text.contains("class C {"));
    assertThat(documents.texts("url")).contains("https://c.example/0", "https://d.example/0");

    var faults = StageTable.of(out, "ingest", "quarantine");
    assertThat(faults.rows())
        .extracting(
            row ->
                row.getString("file", 0)
                    + ":"
                    + row.getLong("offset", 0)
                    + " "
                    + row.getString("cause", 0))
        .containsExactlyInAnyOrder(
            "a.jsonl:1 bad-row",
            "a.jsonl:3 bad-row",
            "b.jsonl.gz:1 truncated-record",
            "d.parquet:1 bad-row");

    var rejected = StageTable.of(out, "filter", "rejected");
    assertThat(rejected.texts("text")).contains("Too short.");
    var kept = StageTable.of(out, "filter", "documents");
    assertThat(kept.texts("text"))
        .contains(WORDS + "a0.", WORDS + "b0.", WORDS + "c0.", WORDS + "d0.");
    assertThat(kept.count() + rejected.count()).isEqualTo(documents.count());
  }

  private static void writeSources(Path deep) throws IOException {
    var in = deep.getParent();
    Files.writeString(
        in.resolve("a.jsonl"),
        line("text", "a0")
            + "{\"text\": \"cut\n"
            + "{\"text\": \"Too short.\"}\n"
            + "no JSON at all\n"
            + line("text", "a4"));
    // The check sum at its end is missing.
    byte[] whole = gzip(line("text", "b0"));
    Files.write(in.resolve("b.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));
    Files.write(
        in.resolve("c.jsonl.zst"),
        Zstd.compress(
            ("{\"content\": \"" + WORDS + "c0.\", \"link\": \"https://c.example/0\"}\n")
                .getBytes(StandardCharsets.UTF_8)));
    writeParquet(in.resolve("d.parquet"));
    var folder = in.resolve("folder");
    Files.writeString(folder.resolve("a.txt"), WORDS + "a.txt.");
    Files.writeString(
        folder.resolve("b.html"),
        "<!DOCTYPE html><html><head><title>B</title></head><body><p>"
            + WORDS
            + "b.html.</p></body></html>");
    Files.writeString(
        folder.resolve("deep/C.java"), "/** " + WORDS + "C. */\nclass C {\n  int c = 1;\n}\n");
  }

  private static String line(String key, String name) {
    return "{\"" + key + "\": \"" + WORDS + name + ".\"}\n";
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Three rows, the second without a text. */
  private static void writeParquet(Path file) throws IOException {
    var schema =
        MessageTypeParser.parseMessageType(
            "message d { optional binary text (STRING); optional binary url (STRING); }");
    var rows = new SimpleGroupFactory(schema);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .build()) {
      writer.write(
          rows.newGroup().append("text", WORDS + "d0.").append("url", "https://d.example/0"));
      writer.write(rows.newGroup().append("url", "https://d.example/1"));
      writer.write(
          rows.newGroup().append("text", WORDS + "d2.").append("url", "https://d.example/2"));
    }
  }
}
