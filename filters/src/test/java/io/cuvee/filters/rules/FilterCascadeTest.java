package io.cuvee.filters.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterCascadeTest {
  private static final String LINE = "It is the line that we have, with all of its words.\n";

  private static RuleSet set(String preset) {
    return new RuleSet(preset, Map.of());
  }

  private static FilterCascade all() {
    return FilterCascade.of(
        List.of(
            new Tier("cheap", List.of(set("gopher-quality"))),
            new Tier("dear", List.of(set("gopher-repetition"), set("c4"), set("fineweb"))),
            new Tier("code", List.of(set("code")))),
        List.of("en", "de"));
  }

  private static Judgement judge(String text, boolean audit) {
    return all().judge(text, "en", 1, ContentKind.PROSE, audit);
  }

  @Test
  void documentThatFailsReachesNoLaterTier() {
    var judgement = judge("Too short.", false);
    assertThat(judgement.verdict())
        .isEqualTo(new Verdict.Drop("cheap", "gopher-quality.min-words", 2, 50));
    assertThat(judgement.signals().value("gopher.word_count")).isEqualTo(2);
    assertThat(judgement.signals().value("c4.lines")).isNaN();
  }

  @Test
  void auditGoesThroughAllTiersAndKeepsTheFirstVerdict() {
    var judgement = judge("Too short.", true);
    assertThat(judgement.verdict())
        .isEqualTo(new Verdict.Drop("cheap", "gopher-quality.min-words", 2, 50));
    assertThat(judgement.signals().value("c4.lines")).isEqualTo(1);
    assertThat(judgement.signals().value("fineweb.lines")).isEqualTo(1);
  }

  @Test
  void codeIsInNoLanguageAndStays() {
    var judgement = all().judge(LINE, "und", 0, ContentKind.CODE, false);
    assertThat(judgement.signals().value("language.kept")).isEqualTo(1);
    assertThat(judgement.verdict().kept()).isTrue();
  }

  @Test
  void languageIsTheFirstRule() {
    var judgement = all().judge(LINE, "fr", 0.9, ContentKind.PROSE, false);
    assertThat(judgement.verdict())
        .isEqualTo(new Verdict.Drop("language", "language.not-kept", 0, 1));
    assertThat(judgement.signals().value("language.kept")).isZero();
    assertThat(judgement.signals().value("language.score")).isEqualTo(0.9);
  }

  @Test
  void presetsApplyToTheirKindOnly() {
    var judgement = all().judge("int a;\n", "en", 1, ContentKind.CODE, false);
    assertThat(judgement.verdict()).isEqualTo(Verdict.KEEP);
    assertThat(judgement.signals().value("gopher.word_count")).isNaN();
    assertThat(judgement.signals().value("code.characters")).isEqualTo(7);
  }

  @Test
  void setsBehindC4SeeItsText() {
    var cascade =
        FilterCascade.of(List.of(new Tier("one", List.of(set("c4"), set("fineweb")))), List.of());
    var text = LINE + "no mark\n" + LINE.replace("line", "row") + "It is so. It was so. It ran.";
    var judgement = cascade.judge(text, "en", 1, ContentKind.PROSE, false);
    assertThat(judgement.text()).doesNotContain("no mark");
    assertThat(judgement.signals().value("fineweb.lines")).isEqualTo(3);
    assertThat(judgement.edits()).containsExactly(new Edit("c4.lines", -8));
  }

  @Test
  void textStaysWhenC4DropsTheDocument() {
    var cascade = FilterCascade.of(List.of(new Tier("one", List.of(set("c4")))), List.of());
    var judgement = cascade.judge("One line only.\nno mark", "en", 1, ContentKind.PROSE, true);
    assertThat(judgement.verdict().kept()).isFalse();
    assertThat(judgement.text()).isEqualTo("One line only.\nno mark");
    assertThat(judgement.edits()).isEmpty();
  }

  @Test
  void emptyTextFailsEverySetByARule() {
    for (var preset : FilterCascade.presets().keySet()) {
      var kind = preset.equals("code") ? ContentKind.CODE : ContentKind.PROSE;
      for (var text : List.of("", " \n ", "\ud800")) {
        var cascade = FilterCascade.of(List.of(new Tier("t", List.of(set(preset)))), List.of());
        var judgement = cascade.judge(text, "en", 1, kind, true);
        for (var name : cascade.signalNames()) {
          assertThat(judgement.signals().value(name)).as(preset + " " + name).isFinite();
        }
        // Signals alone decide nothing.
        if (text.isEmpty() && !preset.equals("redpajama-v2")) {
          assertThat(judgement.verdict().kept()).as(preset).isFalse();
        }
      }
    }
  }

  @Test
  void nanNeverPasses() {
    var least = Rule.atLeast("k", "s", 1, "r");
    var most = Rule.atMost("k", "s", 1, "r");
    assertThat(least.fails(Double.NaN, 1)).isTrue();
    assertThat(most.fails(Double.NaN, 1)).isTrue();
  }

  @Test
  void wrongSettingsAreRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> set("gopher"))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("gopher-quality");
    assertThatThrownBy(() -> new RuleSet("c4", Map.of("min-sentence", 3.0)))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("min-sentences");
    assertThatThrownBy(() -> new RuleSet("c4", Map.of("min-sentences", Double.NaN)))
        .isInstanceOf(CuveeException.WrongUsage.class);
    var twice = List.of(new Tier("t", List.of(set("c4"), set("c4"))));
    assertThatThrownBy(() -> FilterCascade.of(twice, List.of()))
        .isInstanceOf(CuveeException.WrongUsage.class);
  }

  @Test
  void anyTextHasAFiniteOutcomeThatDoesNotDependOnWhatCameBefore() {
    long seed = Long.getLong("cuvee.seed", 11);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    var reused = all();
    for (int round = 0; round < 400; round++) {
      var text = random(random);
      var language = random.nextBoolean() ? "en" : "zh";
      var judgement = reused.judge(text, language, 1, ContentKind.PROSE, true);
      var fresh = all().judge(text, language, 1, ContentKind.PROSE, true);
      assertThat(judgement).isEqualTo(fresh);
      long change = judgement.edits().stream().mapToLong(Edit::characters).sum();
      assertThat(judgement.text().codePointCount(0, judgement.text().length()))
          .isEqualTo(text.codePointCount(0, text.length()) + change);
    }
  }

  private static String random(Random random) {
    var pieces =
        List.of(
            "the",
            "and",
            " ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\u2028",
            ".",
            "...",
            "\u2026",
            "#",
            "[1]",
            "[edit]",
            "{",
            "don't",
            "):",
            "http://a.bc/d",
            "\ud83d\ude00",
            "\ud800",
            "\u6211",
            "\u0130",
            "\u03a3",
            "e\u0301",
            "-",
            "\u2022",
            "\t",
            "\u00a0",
            "lorem ipsum",
            "5kg.",
            "javascript",
            "It is so.",
            "\u0000",
            "\uac00",
            "use cookies");
    var text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
