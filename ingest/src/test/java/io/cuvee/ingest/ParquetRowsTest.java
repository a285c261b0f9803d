package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {
  private static final int ROWS = 300;
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message document {
            optional binary text (STRING);
            optional binary url (STRING);
            required int64 count;
            optional double score;
            optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
            optional group facts (MAP) {
              repeated group key_value { required binary key (STRING); optional int32 value; }
            }
          }
          """);

  @TempDir static Path folder;
  private static byte[] bytes;

  @BeforeAll
  static void write() throws IOException {
    Path path = folder.resolve("a.parquet");
    var rows = new SimpleGroupFactory(SCHEMA);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(4096L)
            .withPageSize(512)
            .withMinRowCountForPageSizeCheck(10)
            .withMaxRowCountForPageSizeCheck(10)
            .build()) {
      for (int i = 0; i < ROWS; i++) {
        var row = rows.newGroup().append("count", (long) i).append("score", i / 4.0);
        if (i % 10 != 9) {
          row.append("text", "Text of row " + i).append("url", "https://a.example/" + i);
        }
        var tags = row.addGroup("tags");
        tags.addGroup("list").append("element", "x" + i);
        tags.addGroup("list").append("element", "y");
        row.addGroup("facts").addGroup("key_value").append("key", "k").append("value", i);
        writer.write(row);
      }
    }
    bytes = Files.readAllBytes(path);
  }

  private static Reading read(byte[] file) {
    return Reading.of("a.parquet", ByteSource.of("a.parquet", file), SourceFormat.AUTO);
  }

  @Test
  void rowsAreDocumentsAndTheirPositionsTheirNumbers() {
    var reading = read(bytes);
    assertThat(reading.documents()).hasSize(ROWS - ROWS / 10);
    assertThat(reading.faults("bad-row")).hasSize(ROWS / 10);
    assertThat(reading.tally().recordsByType()).isEqualTo(Map.of("row", (long) ROWS));
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    var last = reading.documents().get(reading.documents().size() - 1);
    assertThat(last.span().offset()).isEqualTo(298);
    assertThat(last.text()).isEqualTo("Text of row 298");
    assertThat(last.url()).isEqualTo("https://a.example/298");
    assertThat(last.metadata())
        .isEqualTo(
            Map.of(
                "count", "298",
                "score", "74.5",
                "tags", "[\"x298\",\"y\"]",
                "facts", "{\"k\":298}",
                "detected-script", "Latn"));
  }

  @Test
  void aDamagedPageCostsItsRowGroupAtMost() {
    byte[] damaged = bytes.clone();
    for (int i = 20; i < 120; i++) {
      damaged[i] = 0x77;
    }
    var reading = read(damaged);
    assertThat(reading.faults("unreadable-file")).isNotEmpty();
    assertThat(reading.texts()).contains("Text of row 298");
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
  }

  @Test
  void aFileWithoutItsFooterIsOneFault() {
    var reading = read(java.util.Arrays.copyOf(bytes, bytes.length - 30));
    assertThat(reading.faults()).singleElement().asString().startsWith("unreadable-file@0+0");
    assertThat(reading.tally().records()).isEqualTo(1);
  }
}
