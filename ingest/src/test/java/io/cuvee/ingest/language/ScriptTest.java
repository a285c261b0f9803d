package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  @ParameterizedTest
  @CsvSource({
    "Human beings 2026,Latn",
    "Все люди,Cyrl",
    "人人生而自由,Hani",
    "すべての人間は自由,Jpan",
    "カタカナ,Jpan",
    "모든 인간은 大韓,Kore",
    "كل الناس,Arab",
    "כל בני האדם,Hebr",
    "सभी मनुष्यों,Deva",
    "มนุษย์ทั้งหลาย,Thai",
    "Όλοι οι άνθρωποι,Grek",
    "𐐀𐐁𐐂,Dsrt",
    "1234 + 56 ☺,Zyyy",
    "'',Zyyy"
  })
  void namesTheDominantScript(String text, String code) {
    assertThat(Script.dominant(text).code()).isEqualTo(code);
  }

  @Test
  void sharesAreOfLetters() {
    var shares = Script.shares("abc где 12345!");
    assertThat(shares).extracting(Script::code).containsExactly("Cyrl", "Latn");
    assertThat(shares.get(0).share()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aFewKanaInChineseStayApart() {
    var shares = Script.shares("人".repeat(99) + "の");
    assertThat(shares).extracting(Script::code).containsExactly("Hani", "Jpan");
  }

  /**
   * The JDK's table is Unicode 13 in Java 17 and 16 in Java 25; no letter changed its script,
   * though some marks that were common got one.
   */
  @Test
  void agreesWithTheJdkWhereItKnowsTheCharacter() {
    var table = ScriptTable.shared();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      var jdk = Character.UnicodeScript.of(point);
      if (jdk == Character.UnicodeScript.UNKNOWN) {
        continue;
      }
      boolean none =
          jdk == Character.UnicodeScript.COMMON || jdk == Character.UnicodeScript.INHERITED;
      int script = table.of(point);
      if (script == ScriptTable.NONE) {
        assertThat(none).as("U+%04X", point).isTrue();
      } else if (!none && !JDK_HAS_NO_CODE.contains(table.code(script))) {
        assertThat(Character.UnicodeScript.forName(table.code(script)))
            .as("U+%04X", point)
            .isEqualTo(jdk);
      }
    }
  }

  private static final java.util.Set<String> JDK_HAS_NO_CODE =
      java.util.Set.of("Ahom", "Modi", "Newa", "Kawi", "Toto");
}
