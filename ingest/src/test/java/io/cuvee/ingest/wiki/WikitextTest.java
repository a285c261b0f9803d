package io.cuvee.ingest.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cuvee.core.hash.KeyedHash;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikitextTest {
  private static final SiteInfo SITE =
      new SiteInfo(
          "https://de.wikipedia.org/wiki/Hauptseite",
          "dewiki",
          "de",
          Map.of(6, "Datei", 14, "Kategorie"));

  private static String plain(String wikitext) {
    return Wikitext.plain(wikitext, SITE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "'''Ada''' was ''here''. ~ Ada was here.",
        "It''''s'''' ~ It's'",
        "[[London]] and [[Paris|the city]] ~ London and the city",
        "[[Paris (film)|]] ~ Paris",
        "[[:Category:Dogs]] [[Category:Dogs]][[Kategorie:Hunde|x]] ~ Category:Dogs",
        "a [[Datei:X.jpg|thumb|A [[dog]] and {{t}}]] b ~ a b",
        "[[fr:Londres]]x ~ x",
        "[https://a.example/b its page] [https://a.example/] ~ its page",
        "[1] and [not a link] ~ [1] and [not a link]",
        "x{{a|b={{c|[[d]]}}|e}}y ~ xy",
        "{{lang|fr|bonjour}} {{nowrap|5 km}} {{convert|5|mi|km}} ~ bonjour 5 km 5 mi",
        "a<ref>b</ref>c<ref name=x />d<ref name=\"y\">{{cite}}</ref>e ~ acde",
        "a<!-- b -->c ~ ac",
        "<math>\\frac{a}{b}</math> is it ~ $\\frac{a}{b}$ is it",
        "10<sup>6</sup> H<sub>2</sub>O ~ 10^6 H2O",
        "<nowiki>[[x]]</nowiki> &amp; &ndash; a&nbsp;b ~ [[x]] & – a b",
        "a < b and c > d ~ a < b and c > d",
        "Name ({{IPA|x}}) and ({{x}}, {{y}}) is ~ Name and is",
        "__NOTOC__text __x__ ~ text __x__",
        "unclosed [[link and {{template text ~ unclosed link and template text",
      })
  void inlineMarkup(String wikitext, String expected) {
    assertThat(plain(wikitext)).isEqualTo(expected);
  }

  @Test
  void headingsListsParagraphsAndTables() {
    String page =
        """
        {{Infobox
        | name = A
        }}
        First line
        goes on.

        Second paragraph.<br>Its second line.
        == Empty ==
        {{only a template}}
        == Kept ==
        === Also kept ===
        * one
        ** two [[three]]
        # first
        : indented
        ; term
        {| class="wikitable"
        ! head
        |-
        | cell {{x|
        |}}
        {|
        | inner
        |}
        |}
        ----
        After.
        <syntaxhighlight lang="python">
        # a comment
        x = [[1]]
        </syntaxhighlight>
        == References ==
        <references />
        """;
    assertThat(plain(page))
        .isEqualTo(
            """
            First line goes on.
            Second paragraph.
            Its second line.
            Kept
            Also kept
            - one
            - two three
            - first
            indented
            term
            After.
            # a comment
            x = [[1]]""");
  }

  @Test
  void aTableThatIsNeverClosedLosesItsRowsAlone() {
    assertThat(plain("Before.\n{|\n| a\n! b\nAfter.")).isEqualTo("Before.\nAfter.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "[[",
        "{|\n",
        "<ref>",
        "<!--",
        "[http://a b",
        "''",
        "{{{",
        "<math>",
        "|",
        "]]",
        "}}",
        "<div>",
        "== a\n",
        "[[a|",
        "__A",
        "<",
        "\n* ",
        "<nowiki>",
        "-{"
      })
  void aMillionCharactersOfOneMarkGiveNoMoreThanThat(String mark) {
    String page = mark.repeat(1_000_000 / mark.length());
    assertThat(plain(page)).hasSizeLessThanOrEqualTo(page.length());
  }

  @Test
  void noMixtureOfMarksFails() {
    String[] marks = {
      "{{",
      "}}",
      "[[",
      "]]",
      "|",
      "{|",
      "|}",
      "\n",
      "<ref>",
      "</ref>",
      "<!--",
      "-->",
      "''",
      "=",
      "*",
      "<math>",
      "</math>",
      "[http://a",
      "]",
      " ",
      "x",
      "<br/>",
      "&amp;",
      "__",
      "<nowiki>",
      "("
    };
    long seed = Long.getLong("cuvee.seed", 11);
    var random = KeyedHash.of(seed, "wikitext").stream("mixtures");
    for (int i = 0; i < 3_000; i++) {
      var page = new StringBuilder();
      for (int j = 0; j < 60; j++) {
        page.append(marks[random.nextInt(marks.length)]);
      }
      assertThatCode(() -> plain(page.toString()))
          .as("seed %d, page %s", seed, page)
          .doesNotThrowAnyException();
    }
  }
}
