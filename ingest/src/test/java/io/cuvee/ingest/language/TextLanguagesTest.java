package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLanguagesTest {
  private static final String ENGLISH =
      "All human beings are born free and equal in dignity and rights. They are endowed with reason"
          + " and conscience and should act towards one another in a spirit of brotherhood.\n";
  private static final String GERMAN =
      "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und"
          + " Gewissen begabt und sollen einander im Geiste der Brüderlichkeit begegnen.\n";
  private static final String RUSSIAN =
      "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом"
          + " и совестью и должны поступать в отношении друг друга в духе братства.\n";

  private final TextLanguages languages = new TextLanguages(LanguageIdentifier.embedded());

  /** A model that always says the same. */
  private static TextLanguages saying(Guess... guesses) {
    return new TextLanguages(
        new LanguageIdentifier() {
          @Override
          public String name() {
            return "fixed";
          }

          @Override
          public String fingerprint() {
            return "0";
          }

          @Override
          public Guess identify(String text) {
            return guesses[0];
          }

          @Override
          public List<Guess> top(String text, int k) {
            return List.of(guesses).subList(0, Math.min(k, guesses.length));
          }
        });
  }

  @Test
  void latinLettersAreNoJapanese() {
    var found =
        saying(new Guess("ja", 0.9), new Guess("ru", 0.05), new Guess("nl", 0.02))
            .identify("qwrt zxcv plmk");
    assertThat(found.guess()).isEqualTo(new Guess("nl", 0.02));
    assertThat(found.script().code()).isEqualTo("Latn");
    assertThat(found.vetoed()).isTrue();
  }

  @Test
  void withoutAPossibleLanguageTheTextIsUndetermined() {
    assertThat(saying(new Guess("ja", 0.9)).identify("qwrt").guess()).isEqualTo(Guess.UNDETERMINED);
  }

  @Test
  void aLanguageOfTwoScriptsIsPossibleInBoth() {
    var serbian = saying(new Guess("sr", 0.9));
    assertThat(serbian.identify("Сва људска бића рађају се слободна").vetoed()).isFalse();
    assertThat(serbian.identify("Sva ljudska bića rađaju se slobodna").vetoed()).isFalse();
  }

  /** Han characters say more each than letters: a Chinese page of commands is Chinese. */
  @Test
  void aTwentiethOfTheLettersIsEnough() {
    assertThat(saying(new Guess("zh", 0.9)).identify("systemctl show 显示").vetoed()).isFalse();
  }

  @Test
  void aMixedTextIsLeftToTheModel() {
    assertThat(saying(new Guess("ja", 0.9)).identify("abcdefg すべての人間は").vetoed()).isFalse();
  }

  @Test
  void paragraphsCountForTheirLanguages() {
    var shares = languages.shares(ENGLISH + GERMAN + ENGLISH + RUSSIAN);
    assertThat(shares).extracting(LanguageShares.Share::language).containsExactly("en", "de", "ru");
    assertThat(shares.stream().mapToInt(LanguageShares.Share::percent).sum()).isEqualTo(100);
    assertThat(LanguageShares.write(shares)).matches("en:0\\.\\d\\d,de:0\\.\\d\\d,ru:0\\.\\d\\d");
  }

  @Test
  void shortLinesGoTogetherAndOneLanguageIsWhole() {
    assertThat(LanguageShares.write(languages.shares(GERMAN.replace(' ', '\n'))))
        .isEqualTo("de:1.00");
    assertThat(languages.shares("12 34\n--\n")).isEmpty();
    assertThat(languages.shares("")).isEmpty();
  }

  @Test
  void scriptsOnOneLineAfterAnotherAreKeptApart() {
    var shares = languages.shares("Начало\n" + RUSSIAN + "人人生而自由，在尊严和权利上一律平等。\n");
    assertThat(shares).extracting(LanguageShares.Share::language).containsExactly("ru", "zh");
  }
}
