package io.cuvee.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Article 1 of the Universal Declaration of Human Rights without a word about its charset. */
class CharsetDetectionTest {
  private static final String POLISH =
      "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni"
          + " obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.";
  private static final String TURKISH =
      "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana"
          + " sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.";
  private static final String LITHUANIAN =
      "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė"
          + " ir jie turi elgtis vienas kito atžvilgiu kaip broliai.";
  private static final String ARABIC =
      "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا وعليهم أن"
          + " يعامل بعضهم بعضًا بروح الإخاء.";
  private static final String HEBREW =
      "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך"
          + " חובה עליהם לנהוג איש ברעהו ברוח של אחווה.";
  private static final String GREEK =
      "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι"
          + " προικισμένοι με λογική και συνείδηση.";
  private static final String RUSSIAN =
      "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом"
          + " и совестью и должны поступать в отношении друг друга в духе братства.";
  private static final String THAI =
      "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ";
  private static final String GERMAN =
      "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und"
          + " Gewissen begabt und sollen einander im Geiste der Brüderlichkeit begegnen.";

  private static String text(String language) {
    return switch (language) {
      case "pl" -> POLISH;
      case "tr" -> TURKISH;
      case "lt" -> LITHUANIAN;
      case "ar" -> ARABIC;
      case "he" -> HEBREW;
      case "el" -> GREEK;
      case "ru" -> RUSSIAN;
      case "th" -> THAI;
      default -> GERMAN;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "pl,windows-1250", "pl,ISO-8859-2", "tr,windows-1254", "lt,windows-1257", "ar,windows-1256",
    "he,windows-1255", "el,windows-1253", "el,ISO-8859-7", "ru,windows-1251", "ru,KOI8-R",
    "ru,ISO-8859-5", "ru,IBM866", "th,windows-874", "de,windows-1252", "ru,UTF-16LE",
    "ru,UTF-16BE", "de,UTF-16LE", "el,UTF-16BE"
  })
  void theLanguageTellsTheCharset(String language, String charset) {
    var text = text(language);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), "", false).text())
        .isEqualTo(text);
    var page = "<html><head><title>x</title><script>var a = 1;</script></head><p>" + text;
    assertThat(TextDecoder.decode(page.getBytes(Charset.forName(charset)), "", true).text())
        .isEqualTo(page);
  }

  /** Too short to tell alone: ý is the same letter in 1252, 1250 and 1254. */
  @Test
  void theLanguageAttributeAndTheCountryHelp() {
    var text = "<p>Ağrı, Iğdır";
    var bytes = ("<html lang='tr'>" + text).getBytes(Charset.forName("windows-1254"));
    assertThat(TextDecoder.decode(bytes, "", true).text()).endsWith(text);
    var plain = text.getBytes(Charset.forName("windows-1254"));
    var hints = Hints.of("", true, "http://ornek.com.tr/a");
    assertThat(hints.topLevelDomain()).isEqualTo("tr");
    assertThat(TextDecoder.decode(plain, hints).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.b.CZ/x,cz",
    "http://host.de:80,de",
    "https://x.com/y.ru,''",
    "'',''",
    "a.pl,''"
  })
  void theCountryIsTheHosts(String url, String domain) {
    assertThat(Hints.of("", true, url).topLevelDomain()).isEqualTo(domain);
  }

  @Test
  void escapesOfIso2022JpNeedNoClaim() {
    var text = "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。";
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("ISO-2022-JP")), "", true).text())
        .isEqualTo(text);
  }

  @Test
  void aWesternClaimForRussianIsNotBelieved() {
    var bytes = RUSSIAN.getBytes(Charset.forName("windows-1251"));
    assertThat(TextDecoder.decode(bytes, "iso-8859-1", false).text()).isEqualTo(RUSSIAN);
  }

  @Test
  void anEastAsianClaimThatTheBytesBreakIsNotBelieved() {
    var bytes = RUSSIAN.getBytes(Charset.forName("windows-1251"));
    assertThat(TextDecoder.decode(bytes, "euc-jp", false).text()).isEqualTo(RUSSIAN);
  }

  /** One charset a document: the part in the other is counted as replaced or stays mojibake. */
  @Test
  void ofTwoCharsetsInAPageTheClaimedOneWinsAndTheOtherIsCounted() {
    var utf8 = (RUSSIAN + "\n").repeat(5).getBytes(StandardCharsets.UTF_8);
    var other = "Grüße, Süd".getBytes(Charset.forName("windows-1252"));
    var page = new byte[utf8.length + other.length];
    System.arraycopy(utf8, 0, page, 0, utf8.length);
    System.arraycopy(other, 0, page, utf8.length, other.length);
    var decoded = TextDecoder.decode(page, "utf-8", false);
    assertThat(decoded.text()).startsWith(RUSSIAN).endsWith("Gr\ufffd\ufffde, S\ufffdd");
    assertThat(decoded.replaced()).isEqualTo(3);
    assertThat(decoded.undecodable()).isFalse();
  }

  @Test
  void nothingButNoiseHasAnAnswerToo() {
    var noise = new byte[4000];
    new java.util.SplittableRandom(5).nextBytes(noise);
    assertThat(TextDecoder.decode(noise, "", true).text()).isNotNull();
    assertThat(TextDecoder.decode(new byte[] {(byte) 0xe9}, "", false).text()).isEqualTo("é");
  }
}
