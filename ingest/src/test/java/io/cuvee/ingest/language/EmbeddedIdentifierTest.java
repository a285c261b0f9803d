package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedIdentifierTest {
  private final LanguageIdentifier lid = LanguageIdentifier.embedded();

  /** Article 1 of the Universal Declaration of Human Rights. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|All human beings are born free and equal in dignity and rights.",
        "de|Alle Menschen sind frei und gleich an Würde und Rechten geboren.",
        "fr|Tous les êtres humains naissent libres et égaux en dignité et en droits.",
        "es|Todos los seres humanos nacen libres e iguales en dignidad y derechos.",
        "ru|Все люди рождаются свободными и равными в своем достоинстве и правах.",
        "zh|人人生而自由，在尊严和权利上一律平等。",
        "ja|すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
        "ar|يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.",
      })
  void namesTheLanguage(String language, String text) {
    var guess = lid.identify(text);
    assertThat(guess.language()).isEqualTo(language);
    assertThat(guess.score()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "1234 + 5678 = 6912", "……!?»–«", "☀☁☂ 😀"})
  void saysUndeterminedWithoutLetters(String text) {
    assertThat(lid.identify(text)).isEqualTo(new Guess("und", 0));
    assertThat(lid.top(text, 3)).isEmpty();
  }

  @Test
  void ranksByScore() {
    var top = lid.top("Dette er en kort tekst.", 5);
    assertThat(top).hasSize(5);
    for (int i = 1; i < top.size(); i++) {
      assertThat(top.get(i).score()).isLessThanOrEqualTo(top.get(i - 1).score());
    }
    assertThat(top.stream().mapToDouble(Guess::score).sum()).isLessThanOrEqualTo(1.0005);
  }

  @Test
  void answersDoNotDependOnTheThreadOrOnWhatWasAskedBefore() {
    var text = "Der Ausschuss tagt am Montag in Straßburg. ".repeat(300);
    var alone = lid.top(text, 4);
    var together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i -> {
                  lid.identify("noise " + i + " bruit du fond");
                  return lid.top(text, 4);
                })
            .toList();
    assertThat(together).allMatch(alone::equals);
    assertThat(alone.get(0).language()).isEqualTo("de");
  }

  @Test
  void hasAFingerprintOfTheModel() {
    assertThat(lid.name()).isEqualTo("langid-java-1.0.0");
    assertThat(lid.fingerprint()).matches("[0-9a-f]{64}");
  }
}
