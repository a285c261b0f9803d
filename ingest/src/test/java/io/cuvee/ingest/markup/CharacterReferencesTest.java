package io.cuvee.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterReferencesTest {
  /** From the HTML standard, "Character reference state" and the states after it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&amp;&lt;&GT;|&<>",
        "&ampx &notit; &notin;|&x ¬it; ∉",
        "&unknown; & &; &#; &#x;|&unknown; & &; &#; &#x;",
        "&#65;&#x42;&#67 |ABC",
        "&#128;&#x99;|€™",
        "&#0;&#xD800;&#x110000;&#99999999999999;|\ufffd\ufffd\ufffd\ufffd",
        "&#x1F600;|\ud83d\ude00",
        "&CounterClockwiseContourIntegral;|\u2233",
        "&NotEqualTilde;|\u2242\u0338",
        "a&|a&",
      })
  void decodes(String text, String expected) {
    assertThat(CharacterReferences.decode(text).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"?a=1&copy=2|?a=1&copy=2", "&copy;=2|©=2", "&copy 2|© 2", "&copyx|&copyx"})
  void namesWithoutSemicolonMayBeThemselvesInValues(String value, String expected) {
    var out = new StringBuilder();
    CharacterReferences.decode(
        value.toCharArray(), 0, value.length(), true, CharacterReferences.Nul.REPLACED, out);
    assertThat(out.toString()).isEqualTo(expected);
  }

  @Test
  void lineEndsAndNulAreMadeAlike() {
    assertThat(decoded(CharacterReferences.Nul.DROPPED)).isEqualTo("a\nb\ncd");
    assertThat(decoded(CharacterReferences.Nul.REPLACED)).isEqualTo("a\nb\nc\ufffdd");
  }

  private static String decoded(CharacterReferences.Nul nul) {
    var out = new StringBuilder();
    var text = "a\r\nb\rc\0d".toCharArray();
    CharacterReferences.decode(text, 0, text.length, false, nul, out);
    return out.toString();
  }
}
