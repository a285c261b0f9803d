package io.cuvee.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String RUSSIAN =
      "Все люди рождаются свободными и равными в своем достоинстве и правах. ".repeat(4);
  private static final String JAPANESE = "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。".repeat(4);

  private static DecodedText decode(String text, String charset, String http) {
    return TextDecoder.decode(text.getBytes(Charset.forName(charset)), http, true);
  }

  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252",
    "ISO-8859-1, windows-1252",
    "us-ascii, windows-1252",
    "gb2312, gb18030",
    "big5, big5",
    "Shift_JIS, shift_jis",
    "ks_c_5601-1987, euc-kr",
    "iso-8859-9, windows-1254",
    "tis-620, windows-874",
    "' utf8 ', utf-8"
  })
  void labelsMeanWhatTheEncodingStandardSays(String label, String name) {
    assertThat(CharsetLabels.charset(label).map(CharsetLabels::name)).contains(name);
  }

  @Test
  void labelsThatHideMarkupAreUnknown() {
    for (var label : new String[] {"utf-7", "iso-2022-kr", "hz-gb-2312", "cesu-8", "nonsense"}) {
      assertThat(CharsetLabels.charset(label)).as(label).isEmpty();
    }
  }

  @Test
  void theByteOrderMarkBeatsTheHeader() {
    var decoded = decode("\ufeffé", "UTF-16LE", "utf-8");
    assertThat(decoded.text()).isEqualTo("é");
    assertThat(decoded.step()).isEqualTo("charset:utf-16le");
  }

  @Test
  void theHeaderBeatsTheMeta() {
    String page = "<meta charset=windows-1252><p>" + RUSSIAN;
    assertThat(decode(page, "windows-1251", "windows-1251").text()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta charset=\"koi8-r\">",
        "<META http-equiv=Content-Type content='text/html; charset=koi8-r'>",
        "<!-- <meta charset=utf-8> --><meta name=x content=charset=utf-8><meta charset=koi8-r />",
        "<p title='<meta charset=utf-8>'><meta charset=koi8-r>",
        "<?xml version='1.0' encoding='koi8-r'?><html>"
      })
  void theMetaIsFoundAsTheHtmlStandardSays(String head) {
    var decoded = decode(head + RUSSIAN, "KOI8-R", "");
    assertThat(decoded.step()).isEqualTo("charset:koi8-r");
    assertThat(decoded.text()).endsWith(RUSSIAN);
  }

  @Test
  void validUtf8IsUtf8WhateverIsClaimed() {
    assertThat(decode(RUSSIAN, "UTF-8", "iso-8859-1").step()).isEqualTo("charset:utf-8");
  }

  @Test
  void aFalseClaimOfUtf8IsNoClaim() {
    var decoded = decode(RUSSIAN, "windows-1251", "utf-8");
    assertThat(decoded.text()).isEqualTo(RUSSIAN);
  }

  @Test
  void bytesWithoutAClaimAreDetectedOutsideOfTags() {
    assertThat(decode("<p>" + JAPANESE, "Shift_JIS", "").text()).isEqualTo("<p>" + JAPANESE);
    assertThat(decode("<p>" + JAPANESE, "EUC-JP", "").text()).isEqualTo("<p>" + JAPANESE);
    assertThat(decode("<html>plain ASCII", "UTF-16LE", "").text()).isEqualTo("<html>plain ASCII");
  }

  @Test
  void theLastResortIsWindows1252() {
    assertThat(decode("caf\u00e9", "windows-1252", "").text()).isEqualTo("café");
  }

  @Test
  void fewMalformedBytesAreReplacedAndManyMakeTheTextUndecodable() {
    byte[] few = (RUSSIAN + "\n").getBytes(StandardCharsets.UTF_8);
    few[few.length - 1] = (byte) 0xff;
    var decoded = TextDecoder.decode(few, "utf-8", false);
    assertThat(decoded.replaced()).isEqualTo(1);
    assertThat(decoded.undecodable()).isFalse();
    var garbage = new DecodedText("\ufffd" + "x".repeat(98), "charset:utf-8", 1);
    assertThat(garbage.undecodable()).isTrue();
  }

  @Test
  void nulsUnpairedSurrogatesAndCarriageReturnsGo() {
    assertThat(TextDecoder.clean("a\0b\r\nc\rd\ud800e\udc00f\ud83d\ude00"))
        .isEqualTo("ab\nc\ndef\ud83d\ude00");
  }

  @Test
  void strictUtf8FollowsTable37OfTheUnicodeStandard() {
    assertThat(valid(0xc0, 0x80)).isFalse();
    assertThat(valid(0xe0, 0x80, 0x80)).isFalse();
    assertThat(valid(0xed, 0xa0, 0x80)).isFalse();
    assertThat(valid(0xf4, 0x90, 0x80, 0x80)).isFalse();
    assertThat(valid(0xf4, 0x8f, 0xbf, 0xbf)).isTrue();
    assertThat(valid(0xc3, 0xa9, 0xe2, 0x82)).as("cut off at the end").isTrue();
    assertThat(valid(0xe9)).as("nothing but a cut").isFalse();
  }

  private static boolean valid(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Utf8Check.check(bytes).valid();
  }
}
