package io.cuvee.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.html.TestData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static String broken(String text, SloppyCharset charset) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(charset.character(b & 0xff));
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le café est fermé à l’été.",
        "Größere Straßen führen über München.",
        "“It’s a test” – he said…",
        "Příliš žluťoučký kůň úpěl ďábelské ódy.",
        "При этом все люди равны.",
        "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.",
        "すべての人間は、生まれながらにして自由であり",
        "Fun 😀 with naïve pictures",
        "10 °C, © 2026 and 5 µm are usual"
      })
  void textReadAsWindows1252IsRestored(String text) {
    var mended = Mojibake.mend(broken(text, SloppyCharset.WESTERN));
    assertThat(mended.text()).isEqualTo(text);
    assertThat(mended.repaired()).isPositive();
  }

  @Test
  void textReadAsLatin1AndTextReadTwiceIsRestored() {
    var text = "Le café est fermé, dit-il : “à demain”.";
    var latin1 = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("ISO-8859-1"));
    assertThat(Mojibake.mend(latin1).text()).isEqualTo(text);
    var twice = broken(broken(text, SloppyCharset.WESTERN), SloppyCharset.WESTERN);
    assertThat(Mojibake.mend(twice).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"При этом все люди равны.", "Он сказал: «привет» — и ушёл…"})
  void textReadAsWindows1251IsRestored(String text) {
    assertThat(Mojibake.mend(broken(text, SloppyCharset.CYRILLIC)).text()).isEqualTo(text);
  }

  @Test
  void controlsInThePlaceOfQuotesAreQuotes() {
    assertThat(Mojibake.mend("\u0093It\u0092s\u0094 \u0096 so").text()).isEqualTo("“It’s” – so");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“MAÇÔ e «IRMû",
        "Gruß” und Straß’",
        "CAFÉ” ou CAFÉ’S",
        "SSSR: СССР, РФ и СССР” «РС»",
        "Ђорђе и Ђура",
        "Ð and Ñ are letters: Ð, Ñ, ÑÐ",
        "×÷ 3×4",
        "Tiếng Việt: Â, Ă, Đ, Ê, Ô, Ơ, Ư",
        "naïve café — déjà vu",
        "Â° is what é, è, à, ü, ö and ß may look like where « × » stands: Ãœ"
      })
  void soundTextStaysAsItIs(String text) {
    assertThat(Mojibake.mend(text)).isEqualTo(new Mojibake.Mended(text, 0));
  }

  @Test
  void controlsBehindLettersAreWestAfricanLettersAndMarks() {
    assertThat(Mojibake.mend("bolÉ\u0094 nÉ\u0094").text()).isEqualTo("bolɔ nɔ");
    assertThat(Mojibake.mend("whaÌ\u0084nau").text()).isEqualTo("wha\u0304nau");
    assertThat(Mojibake.mend("CAFÉ\u0094").text()).isEqualTo("CAFÉ\u0094");
    assertThat(Mojibake.mend("动\u0099像").text()).isEqualTo("动\u0099像");
  }

  /**
   * Controls U+0080 to U+009F are in no sound text. The Declaration and the Jargon File of the data
   * are broken as a whole, so they are left out here.
   */
  @Test
  void noSoundTextOfTheCorporaChanges() throws IOException {
    var mapper = new ObjectMapper();
    int texts = 0;
    try (var files = Files.list(TestData.file("corpus"))) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(".jsonl.gz") && !name.matches("(udhr|glossary).*")) {
          texts += unchanged(name, mapper);
        }
      }
    }
    assertThat(texts).isGreaterThan(20_000);
  }

  private static int unchanged(String name, ObjectMapper mapper) throws IOException {
    int texts = 0;
    try (var lines = TestData.lines("corpus/" + name)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var text = row.get("text").asText();
        texts++;
        if (text.chars().noneMatch(c -> c >= 0x80 && c < 0xa0)) {
          assertThat(Mojibake.mend(text).repaired()).as(row.get("id").asText()).isZero();
        }
      }
    }
    return texts;
  }

  @Test
  void aSoundLineBesideABrokenOneStays() {
    var text = "Ã‰tÃ© et hiver, lâ€™eau\nÉté comme hiver\n";
    assertThat(Mojibake.mend(text).text()).isEqualTo("Été et hiver, l’eau\nÉté comme hiver\n");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "Ã,Ã", "aÃ,aÃ", "â€,â€", "ð,ð"})
  void whatBreaksOffStays(String text, String expected) {
    assertThat(Mojibake.mend(text).text()).isEqualTo(expected);
  }
}
