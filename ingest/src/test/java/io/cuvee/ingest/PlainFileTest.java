package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.io.ByteSource;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFileTest {
  private static Reading read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Reading.of(name, ByteSource.of(name, bytes), SourceFormat.AUTO);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.txt, text/plain, PROSE",
    "README.md, text/markdown, PROSE",
    "LICENSE, text/plain, PROSE",
    "src/Main.java, text/plain, CODE",
    "x.py, text/plain, CODE",
    "page.html, text/html, PROSE"
  })
  void aFileIsADocumentOfTheTypeThatItsNameTells(String name, String type, ContentKind kind) {
    var document = read(name, "Some words here.").documents().get(0);
    assertThat(document.contentType()).isEqualTo(type);
    assertThat(document.kind()).isEqualTo(kind);
    assertThat(document.span().offset()).isZero();
    assertThat(document.text()).isEqualTo("Some words here.");
  }

  @Test
  void picturesAndUnknownFilesAreSkipped() {
    assertThat(read("a.txt", "%PDF-1.4").skipped()).containsExactly("content-type:application/pdf");
    assertThat(read("a.bin", "x").skipped())
        .containsExactly("content-type:application/octet-stream");
    assertThat(read("a.txt", "").skipped()).containsExactly("empty-text");
  }

  @Test
  void aWarcIsKnownByItsBytesWhateverItsName() {
    var reading = Reading.of("data", ByteSource.of("data", SeedWarc.gzip()), SourceFormat.AUTO);
    assertThat(reading.documents()).hasSize(SeedWarc.PAGES);
  }
}
