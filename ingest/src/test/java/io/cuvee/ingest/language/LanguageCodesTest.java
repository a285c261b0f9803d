package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodesTest {
  @ParameterizedTest
  @CsvSource({
    "en,en", "eng,en", "ger,de", "deu,de", "cmn,zh", "ceb,ceb", "als,als", "iw,he", "xx,xx"
  })
  void shortensToIso6391(String code, String expected) {
    assertThat(LanguageCodes.shortest(code)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB,en",
    "pt_BR,pt",
    "zh-Hans-CN,zh",
    "'  DE ',de",
    "'en, fr',en",
    "gsw,gsw",
    "english,",
    "x,",
    "qq,",
    "'',"
  })
  void readsDeclaredTags(String tag, String expected) {
    assertThat(LanguageCodes.ofTag(tag)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"__label__en,en", "__label__eng_Latn,en", "__label__zho_Hans,zh", "__label__als,als"})
  void readsTheLabelsOfModels(String label, String expected) {
    assertThat(FastTextIdentifier.languageOf(label)).isEqualTo(expected);
  }
}
