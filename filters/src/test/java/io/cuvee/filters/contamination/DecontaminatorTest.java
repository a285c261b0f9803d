package io.cuvee.filters.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecontaminatorTest {
  private static final String ITEM =
      "A robe takes 2 bolts of blue fiber and half that much white fiber. How many bolts in total?";
  private static final String CODE =
      """
      def has_close(numbers, threshold):
          for idx, elem in enumerate(numbers):
              if abs(elem - numbers[idx]) < threshold:
                  return True
      """;
  private static final ContaminationRule DEFAULT = ContaminationRule.NAMED.get("mixturevitae");
  private static final String FILLER = "nobody knows this sentence, which was written here. ";

  private static ContaminationIndex index(ContaminationRule rule) {
    var builder = new ContaminationIndex.Builder(rule);
    builder.benchmark("maths");
    assertThat(builder.add("7", "question", ITEM)).isTrue();
    assertThat(builder.add("8", "question", "eight words are just enough to be compared")).isTrue();
    assertThat(builder.add("9", "answer", "seven words are too few for that")).isFalse();
    builder.benchmark("code");
    assertThat(builder.add("0", "prompt", CODE)).isTrue();
    return builder.build();
  }

  private static ContaminationFinding drop(String text) {
    return new Decontaminator(index(DEFAULT), new ContaminationPolicy(false, 0, 0)).apply(text);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    new NormalizedWords()
        .read(text, (chars, length, start, end) -> words.add(new String(chars, 0, length)));
    return words;
  }

  @Test
  void formsOfUnicodeCaseAndPunctuationMakeTheSameWords() {
    assertThat(words("Don’t  STOP—the café!")).containsExactly("dont", "stop", "the", "café");
    assertThat(words("don't stop, the cafe\u0301")).isEqualTo(words("Don’t  STOP—the café!"));
    assertThat(words("ﬁve ＦＵＬＬ zero\u200bwidth so\u00adft x²"))
        .containsExactly("five", "full", "zerowidth", "soft", "x2");
    assertThat(words("\u1112\u1161\u11ab 한 ガ")).containsExactly("한", "한", "ガ");
    assertThat(words("东京abc")).containsExactly("东", "京", "abc");
    assertThat(words("x=[1,2]; f_x(a->b)")).isEqualTo(words("x = [1, 2] ;f_x( a -> b )"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ITEM,
        "A ROBE takes 2 bolts, of blue-fiber and half\nthat much white fiber!! how many bolts in total",
        "eight words are just enough to be compared",
        CODE,
        "def has_close( numbers,threshold ) : for idx,elem in enumerate( numbers ): if abs(elem-numbers[idx])<threshold: return True",
      })
  void anItemIsFoundInAnyDocumentInSpiteOfCasePunctuationAndSpacing(String planted) {
    var text = FILLER.repeat(3000) + planted + " " + FILLER.repeat(3000);
    var finding = drop(text);

    assertThat(finding.verdict().kept()).isFalse();
    assertThat(finding.overlaps()).hasSize(1);
    var overlap = finding.overlaps().get(0);
    assertThat(overlap.whole()).isTrue();
    assertThat(overlap.itemStart()).isZero();
    var shared = text.substring(overlap.start(), overlap.end());
    assertThat(words(shared)).isEqualTo(words(planted));
  }

  @Test
  void overlapTellsThePartThatIsShared() {
    // Words 2 to 17 of the item: four 13-grams, in a document of 16 words and four more.
    var part = "takes 2 bolts of blue fiber and half that much white fiber. How many bolts in";
    var finding = drop("It is said: " + part + " store");

    assertThat(finding.ngrams()).isEqualTo(4);
    assertThat(finding.overlaps()).hasSize(1);
    var overlap = finding.overlaps().get(0);
    assertThat(overlap.whole()).isFalse();
    assertThat(overlap.itemStart()).isEqualTo(2);
    assertThat(overlap.itemEnd()).isEqualTo(18);
    assertThat(overlap.text()).isEqualTo(new BenchmarkText(0, "7", "question"));
  }

  @Test
  void namedRulesDiffer() {
    // 13 shared words: one 13-gram, two 12-grams, not the whole item.
    var text = "takes 2 bolts of blue fiber and half that much white fiber. How " + FILLER;
    var policy = new ContaminationPolicy(false, 0, 0);
    var verdicts =
        List.of("mixturevitae", "gpt3", "datatrove").stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name ->
                        new Decontaminator(index(ContaminationRule.NAMED.get(name)), policy)
                            .apply(text)
                            .verdict()
                            .kept()));
    assertThat(verdicts)
        .containsEntry("mixturevitae", true)
        .containsEntry("gpt3", false)
        .containsEntry("datatrove", false);
  }

  @Test
  void aWordInBetweenBreaksTheItem() {
    assertThat(drop(ITEM.replace(" and ", " or ")).verdict().kept()).isTrue();
    assertThat(drop(FILLER.repeat(50)).ngrams()).isZero();
  }

  @Test
  void aCutTakesThePassageAndItsMarginAndSaysHowMuch() {
    var text = FILLER.repeat(20) + ITEM + " " + FILLER.repeat(20) + "😀";
    var cut =
        new Decontaminator(index(DEFAULT), new ContaminationPolicy(true, 30, 100)).apply(text);

    assertThat(cut.verdict().kept()).isTrue();
    assertThat(cut.text()).doesNotContain("robe").endsWith("😀").startsWith(FILLER.repeat(19));
    long change = cut.edits().get("decontaminate.maths");
    assertThat(cut.text().codePointCount(0, cut.text().length()))
        .isEqualTo((int) (text.codePointCount(0, text.length()) + change));
    assertThat(-change).isBetween(ITEM.length() + 60L, ITEM.length() + 90L);

    var little = new Decontaminator(index(DEFAULT), new ContaminationPolicy(true, 30, 5000));
    assertThat(little.apply(text).verdict().<String>fold(() -> "", d -> d.rule()))
        .isEqualTo("decontaminate.too-little-left");
  }

  @Test
  void randomTextsMatchExactlyWhereASlowSearchSaysSo() {
    long seed = Long.getLong("cuvee.seed", 5);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      // Few words, so that n-grams repeat within and between items.
      var items =
          IntStream.range(0, 5).mapToObj(i -> sequence(random, 6 + random.nextInt(8))).toList();
      var document = sequence(random, 200);
      var rule = new ContaminationRule(6, 1, 0, 5);
      var builder = new ContaminationIndex.Builder(rule);
      builder.benchmark("b");
      for (int i = 0; i < items.size(); i++) {
        builder.add("" + i, "c", String.join(" ", items.get(i)));
      }
      var finding =
          new Decontaminator(builder.build(), new ContaminationPolicy(false, 0, 0))
              .apply(String.join(" ", document));

      var expected = new ArrayList<String>();
      var grams = new java.util.HashSet<List<String>>();
      for (int i = 0; i < items.size(); i++) {
        boolean any = false;
        for (int at = 0; at + 6 <= items.get(i).size(); at++) {
          var gram = items.get(i).subList(at, at + 6);
          if (java.util.Collections.indexOfSubList(document, gram) >= 0) {
            any = true;
            grams.add(gram);
          }
        }
        if (any) {
          expected.add("" + i);
        }
      }
      assertThat(finding.overlaps().stream().map(o -> o.text().item()).toList())
          .isEqualTo(expected);
      assertThat(finding.ngrams()).isEqualTo(grams.size());
    }
  }

  private static List<String> sequence(Random random, int length) {
    return random.ints(length, 0, 2).mapToObj(i -> i == 0 ? "a" : "b").toList();
  }
}
