package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.html.ExtractionOptions;
import io.cuvee.ingest.html.Profile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What documents say of their language and of what was mended in their text. */
class DocumentLanguageTest {
  private static Document read(String file, String text, IngestOptions options) {
    var bytes = ByteSource.of(file, text.getBytes(StandardCharsets.UTF_8));
    return Reading.of(file, bytes, SourceFormat.FILE, options).documents().get(0);
  }

  private static Document read(String file, String text) {
    return read(file, text, IngestOptions.defaults());
  }

  @Test
  void codeIsInNoLanguage() {
    var document = read("Main.java", "class Main { int main() { return 1; } }\n");
    assertThat(document.kind()).isEqualTo(ContentKind.CODE);
    assertThat(document.language()).isEqualTo("und");
    assertThat(document.languageScore()).isZero();
    assertThat(document.metadata()).doesNotContainKey("detected-script");
  }

  @Test
  void aLanguageThatTheScriptExcludesIsPassedOver() {
    var document = read("a.txt", "Все люди рождаются свободными\n");
    assertThat(document.language()).as("the model says en").isEqualTo("und");
    assertThat(document.metadata()).containsEntry("detected-script", "Cyrl");
  }

  @Test
  void paragraphsAreToldByChoice() {
    var text = "All human beings are born free and equal in dignity and rights.\n";
    assertThat(read("a.txt", text).metadata()).doesNotContainKey("detected-languages");
    var options =
        new IngestOptions(
            ExtractionOptions.of(Profile.MAIN), Limits.defaults(), RowLayout.defaults(), true);
    assertThat(read("a.txt", text, options).metadata())
        .containsEntry("detected-languages", "en:1.00");
  }

  @Test
  void mendedTextSaysSo() {
    var document = read("a.txt", "Le cafÃ© est fermÃ© : lâ€™Ã©tÃ©\n");
    assertThat(document.text()).startsWith("Le café est fermé : l’été");
    assertThat(document.lineage()).contains("mojibake/1");
    assertThat(document.metadata()).containsEntry("mojibake-repaired", "5");
    var sound = read("a.txt", "Le café est fermé\n");
    assertThat(sound.lineage()).doesNotContain("mojibake/1");
    assertThat(sound.metadata()).doesNotContainKey("mojibake-repaired");
  }
}
