package io.cuvee.filters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.dialect.DatatroveDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every threshold from both sides; equality passes, as in datatrove. */
class RuleBoundaryTest {
  private static final String SAMPLE =
      """
      The river and the bank that we have seen lie with the old town ...
      - The river and the bank that we have seen lie # with the old town 17
      Short line

      The river and the bank that we have seen lie with the old town ...

      Short line
      We have seen the mill and the bridge with all of it [1]. It was to be the end.
      """;

  private static Stream<Arguments> rules() {
    return Presets.byName().values().stream()
        .flatMap(preset -> preset.rules().stream().map(rule -> Arguments.of(preset, rule)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rules")
  void equalityPassesAndTheNextNumberFails(Preset preset, Rule rule) {
    boolean least = rule.bound() == Rule.Bound.AT_LEAST;
    double value = judge(preset, rule, open(rule)).signals().value(rule.signal());
    assertThat(value).isFinite();
    assertThat(judge(preset, rule, value).verdict()).isEqualTo(Verdict.KEEP);
    double stricter = least ? Math.nextUp(value) : Math.nextDown(value);
    assertThat(judge(preset, rule, stricter).verdict())
        .isEqualTo(new Verdict.Drop("tier", preset.name() + "." + rule.key(), value, stricter));
  }

  private static double open(Rule rule) {
    return rule.bound() == Rule.Bound.AT_LEAST
        ? Double.NEGATIVE_INFINITY
        : Double.POSITIVE_INFINITY;
  }

  private static Judgement judge(Preset preset, Rule rule, double threshold) {
    var thresholds = new HashMap<String, Double>();
    preset.rules().forEach(other -> thresholds.put(other.key(), open(other)));
    thresholds.put(rule.key(), threshold);
    var tier = new Tier("tier", List.of(new RuleSet(preset.name(), thresholds)));
    return FilterCascade.of(List.of(tier), List.of()).judge(SAMPLE, "en", 1, preset.kind(), false);
  }

  private static String reason(String preset, String text) {
    return new DatatroveDialect().judge(preset, text, "en").reason();
  }

  private static String quality(String text) {
    return reason("gopher-quality", text);
  }

  private static String times(String word, int count) {
    return (word + " ").repeat(count);
  }

  @Test
  void gopherQualityWordCounts() {
    assertThat(quality(times("the and", 24) + "cat")).isEqualTo("gopher_short_doc");
    assertThat(quality(times("the and", 25))).isNull();
    assertThat(quality(times("the and", 50_000))).isNull();
    assertThat(quality(times("the and", 50_000) + "cat")).isEqualTo("gopher_long_doc");
  }

  @Test
  void gopherQualityMeanWordLength() {
    assertThat(quality(times("the and", 25))).isNull();
    assertThat(quality(times("the and", 24) + "the ab")).isEqualTo("gopher_below_avg_threshold");
    var tens = "the and " + times("abcdefghij", 47);
    assertThat(quality(tens + "x".repeat(24))).isNull();
    assertThat(quality(tens + "x".repeat(25))).isEqualTo("gopher_above_avg_threshold");
  }

  @Test
  void gopherQualitySymbols() {
    assertThat(quality(times("the and", 27) + times("#", 6))).isNull();
    assertThat(quality(times("the and", 27) + times("#", 7))).isEqualTo("gopher_too_many_hashes");
    assertThat(quality(times("\u2026", 6) + times("the and", 27))).isNull();
    assertThat(quality(times("\u2026", 7) + times("the and", 27)))
        .isEqualTo("gopher_too_many_ellipsis");
  }

  @Test
  void gopherQualityLines() {
    var plain = "the and the and the and the and the and\n";
    var bullet = "- " + plain;
    assertThat(quality(bullet.repeat(9) + plain)).isNull();
    assertThat(quality(bullet.repeat(10))).isEqualTo("gopher_too_many_bullets");
    var dots = "the and the and the and the and the and \u2026 \n";
    assertThat(quality(dots.repeat(3) + plain.repeat(7))).isNull();
    assertThat(quality(dots.repeat(4) + plain.repeat(6))).isEqualTo("gopher_too_many_end_ellipsis");
  }

  @Test
  void gopherQualityAlphabeticWordsAndStopWords() {
    assertThat(quality(times("the and", 30) + times("123", 15))).isNull();
    assertThat(quality(times("the and", 30) + times("123", 16)))
        .isEqualTo("gopher_below_alpha_threshold");
    assertThat(quality(times("the cat", 30))).isEqualTo("gopher_enough_stop_words");
    assertThat(quality(times("The And", 30))).isEqualTo("gopher_enough_stop_words");
  }

  @Test
  void gopherRepetitionOfLinesAndParagraphs() {
    var lines = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      lines.append("unique sentence number ").append((char) ('a' + i % 26)).append(i).append('\n');
    }
    // 70 distinct lines and 30 copies of a short one; the last line feed leaves an empty piece.
    var text = "ab\n" + lines + "ab\n".repeat(30);
    assertThat(signal("gopher-repetition", text, "gopher.dup_line_ratio")).isEqualTo(30.0 / 102);
    assertThat(reason("gopher-repetition", "\n\n\n")).isEqualTo("dup_line_frac");
    assertThat(reason("gopher-repetition", "hello")).isNull();
    assertThat(reason("gopher-repetition", "hello world")).isEqualTo("top_2_gram");
    assertThat(reason("gopher-repetition", "\nhello there my friend\n")).isEqualTo("dup_line_frac");
    assertThat(reason("gopher-repetition", "")).isEqualTo("empty");
    assertThat(reason("gopher-repetition", "a\n\na\n\na\n\nb")).isEqualTo("dup_para_frac");
  }

  private static double signal(String preset, String text, String name) {
    var dialect = new DatatroveDialect();
    dialect.judge(preset, text, "en");
    return dialect.signals(preset).get(name);
  }

  @Test
  void topGramCountsTheFirstSeenOfEqualOnes() {
    // Both 2-grams occur once: "a bb" (4 code points) comes before "bb ccc".
    assertThat(signal("gopher-repetition", "a bb ccc", "gopher.top_2_gram")).isEqualTo(4.0 / 8);
    assertThat(signal("gopher-repetition", "a bb", "gopher.top_3_gram")).isZero();
  }

  @Test
  void repeatedGramsAreComparedWithoutSpaces() {
    // "abcdef" as words ab c d e f and, later, a bc d e f: the second one repeats the first.
    var text = "ab c d e f . a bc d e f";
    assertThat(signal("gopher-repetition", text, "gopher.dup_5_grams"))
        .isEqualTo(6.0 / text.length());
  }

  @Test
  void fineWebLines() {
    var good = "This is a line that is much longer than thirty.";
    assertThat(reason("fineweb", "")).isEqualTo("empty");
    assertThat(reason("fineweb", " \n\t\n")).isEqualTo("empty");
    assertThat(reason("fineweb", good + "\r\n")).isEqualTo("line_punct_ratio");
    assertThat(reason("fineweb", good)).isNull();
    // 30 code points are short, 31 are not, astral ones included.
    assertThat(signal("fineweb", "\ud83d\ude00".repeat(30), "fineweb.short_line_ratio")).isOne();
    assertThat(signal("fineweb", "\ud83d\ude00".repeat(31), "fineweb.short_line_ratio")).isZero();
    assertThat(reason("fineweb", good + "\n" + good)).isEqualTo("char_dup_ratio");
    assertThat(reason("fineweb", good + "\n".repeat(4))).isEqualTo("list_ratio");
    assertThat(reason("fineweb", good + "\n".repeat(3))).isNull();
  }

  @Test
  void c4SentencesAndPageRules() {
    var line = "It is a line.\n";
    assertThat(reason("c4", line.repeat(4))).isEqualTo("too_few_sentences");
    assertThat(reason("c4", line.repeat(5))).isNull();
    assertThat(reason("c4", line.repeat(5) + "Here is { one.")).isEqualTo("curly_bracket");
    assertThat(reason("c4", line.repeat(5) + "Here is { none")).isNull();
    assertThat(reason("c4", "Say Lorem Ipsum here.\nHere is { one.\n")).isEqualTo("lorem_ipsum");
    assertThat(reason("c4", "Here is { one.\nSay Lorem Ipsum here.\n")).isEqualTo("curly_bracket");
    assertThat(reason("c4", "")).isEqualTo("too_few_sentences");
  }

  @Test
  void c4EditsLines() {
    var text =
        String.join(
            "\r\n",
            "One two three.",
            "Too few.",
            "It has no mark",
            "It ends so ...",
            "Please enable JavaScript now.",
            "We use cOOKIES here daily.",
            "It was 300 BC. [1]",
            "It was 300 BC.[1]",
            "a b " + "x".repeat(1001) + ".",
            "a b " + "x".repeat(1000),
            "He said \"one two three\"");
    var dialect = new DatatroveDialect();
    dialect.judge("c4", text, "en");
    assertThat(dialect.text("c4"))
        .isEqualTo("One two three.\nIt was 300 BC.\nHe said \"one two three\"");
    assertThat(dialect.signals("c4"))
        .containsAllEntriesOf(
            Map.of(
                "c4.lines", 11.0,
                "c4.lines_kept", 3.0,
                "c4.lines_long_word", 1.0,
                "c4.lines_unpunctuated", 4.0,
                "c4.lines_few_words", 1.0,
                "c4.lines_javascript", 1.0,
                "c4.lines_policy", 1.0));
  }

  @Test
  void codeRules() {
    var rules = List.of(new Tier("code", List.of(new RuleSet("code", Map.of()))));
    var cascade = FilterCascade.of(rules, List.of());
    assertThat(code(cascade, "int a = 1;\n")).isNull();
    assertThat(code(cascade, "")).isEqualTo("code.min-characters");
    assertThat(code(cascade, "x\n".repeat(20) + "y".repeat(1000))).isNull();
    assertThat(code(cascade, "x\n".repeat(20) + "y".repeat(1001)))
        .isEqualTo("code.max-line-length");
    assertThat(code(cascade, "y".repeat(100))).isNull();
    assertThat(code(cascade, "y".repeat(101))).isEqualTo("code.max-mean-line-length");
    assertThat(code(cascade, "y...")).isNull();
    assertThat(code(cascade, "y....")).isEqualTo("code.min-alphanumeric");
    assertThat(code(cascade, "// Automatically generated, see make\nint a;"))
        .isEqualTo("code.max-autogenerated");
    assertThat(code(cascade, "int a;\n".repeat(5) + "// autogenerated")).isNull();
  }

  private static String code(FilterCascade cascade, String text) {
    return cascade
        .judge(text, "und", 0, ContentKind.CODE, false)
        .verdict()
        .fold(() -> null, Verdict.Drop::rule);
  }
}
