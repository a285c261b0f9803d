package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows as the data sets' own documentation shows them. */
class RowLayoutTest {
  private static Document read(String preset, String line) {
    return read(RowLayout.preset(preset), line);
  }

  private static Document read(RowLayout layout, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    var options = new IngestOptions(IngestOptions.defaults().profile(), Limits.defaults(), layout);
    var reading =
        Reading.of("x.jsonl", ByteSource.of("x.jsonl", bytes), SourceFormat.JSONL, options);
    assertThat(reading.faults()).isEmpty();
    return reading.documents().get(0);
  }

  @Test
  void fineWeb() {
    var document =
        read(
            "fineweb",
            """
            {"text":"Words.","id":"<urn:uuid:1>","dump":"CC-MAIN-2024-10","url":"http://a.example/x",\
            "date":"2024-03-01T00:00:00Z","file_path":"s3://c/x.warc.gz","language":"en",\
            "language_score":0.98,"token_count":2}""");
    assertThat(document.url()).isEqualTo("http://a.example/x");
    assertThat(document.crawlDate()).isEqualTo("2024-03-01T00:00:00Z");
    assertThat(document.metadata())
        .containsEntry("id", "<urn:uuid:1>")
        .containsEntry("dump", "CC-MAIN-2024-10")
        .containsEntry("token_count", "2");
  }

  @Test
  void dolma() {
    var document =
        read(
            "dolma",
            """
            {"id":"7","text":"Words.","source":"common-crawl","added":"2023-04-11T09:57:03Z",\
            "created":"2020-05-06T00:00:00Z","metadata":{"url":"http://a.example/x","length":6}}""");
    assertThat(document.url()).isEqualTo("http://a.example/x");
    assertThat(document.crawlDate()).isEqualTo("2020-05-06T00:00:00Z");
    assertThat(document.metadata())
        .containsEntry("metadata", "{\"length\":6,\"url\":\"http://a.example/x\"}");
  }

  @Test
  void redPajamaOneWithItsMetaAsAnObjectOrAsText() {
    String meta =
        "{\"url\":\"http://a.example/x\",\"timestamp\":\"2023-01-01\",\"language\":\"fr\"}";
    for (var value : new String[] {meta, '"' + meta.replace("\"", "\\\"") + '"'}) {
      var document = read("redpajama-v1", "{\"text\":\"Mots.\",\"meta\":" + value + "}");
      assertThat(document.url()).isEqualTo("http://a.example/x");
      assertThat(document.crawlDate()).isEqualTo("2023-01-01");
      assertThat(document.metadata()).containsEntry("language", "fr");
    }
  }

  @Test
  void redPajamaTwo() {
    var document =
        read(
            "redpajama-v2",
            """
            {"url":"http://a.example/x","date_download":"2019-01-20T00:00:00Z","digest":"sha1:X",\
            "source_domain":"a.example","title":"T","raw_content":"Words.","language":"en"}""");
    assertThat(document.text()).isEqualTo("Words.");
    assertThat(document.title()).isEqualTo("T");
    assertThat(document.crawlDate()).isEqualTo("2019-01-20T00:00:00Z");
    assertThat(document.metadata()).containsEntry("id", "sha1:X");
  }

  @Test
  void aColumnCalledLikeThePathComesFirst() {
    var layout = RowLayout.of(Map.of("url", "a.b"));
    assertThat(
            read(layout, "{\"text\":\"x\",\"a.b\":\"http://one/\",\"a\":{\"b\":\"http://two/\"}}")
                .url())
        .isEqualTo("http://one/");
    assertThat(read(layout, "{\"text\":\"x\",\"a\":\"not nested\"}").url()).isEmpty();
    assertThat(read(layout, "{\"text\":\"x\",\"a\":\"{broken\"}").url()).isEmpty();
  }

  @Test
  void everyNameHasALayoutAndOthersHaveNone() {
    assertThat(RowLayout.presetNames())
        .containsExactly("c4", "cuvee", "dolma", "fineweb", "redpajama-v1", "redpajama-v2")
        .allSatisfy(name -> assertThat(RowLayout.preset(name).text()).isNotEmpty());
    assertThatThrownBy(() -> RowLayout.preset("pile")).isInstanceOf(IllegalArgumentException.class);
  }
}
