package io.cuvee.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.hash.Sha256;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Text must not depend on the JDK: its decoders are pinned by what they make of all byte pairs. */
class DecodersTest {
  private static final String[] LABELS = {
    "utf-8",
    "ibm866",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-13",
    "iso-8859-15",
    "iso-8859-16",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "windows-874",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "x-mac-cyrillic",
    "gb18030",
    "big5",
    "euc-jp",
    "shift_jis",
    "euc-kr",
    "utf-16be",
    "utf-16le"
  };

  @Test
  void decodersOfTheJdkSayWhatTheySaidInJava17() {
    var digest = Sha256.newDigest();
    for (var label : LABELS) {
      var charset = CharsetLabels.charset(label);
      assertThat(charset).as(label).isPresent();
      var pair = new byte[2];
      for (int i = 0; i < 1 << 16; i++) {
        pair[0] = (byte) (i >> 8);
        pair[1] = (byte) i;
        digest.update(decoded(pair, charset.get()));
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("72823db2ba566891b1161c4ae78c181d42f3c5e6cdad68a11084800a24a9db45");
  }

  private static byte[] decoded(byte[] pair, Charset charset) {
    return (new String(pair, charset) + "|").getBytes(StandardCharsets.UTF_16BE);
  }
}
