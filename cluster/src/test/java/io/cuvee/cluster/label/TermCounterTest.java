package io.cuvee.cluster.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TermCounterTest {
  private static Map<String, Long> count(String text) {
    return new TermCounter().count(text).counts();
  }

  @Test
  void countsLowerCasedWordsOfThreeLettersWithoutStopWords() {
    assertThat(count("The Kernel and a kernel of an OS: KERNEL-mode!"))
        .isEqualTo(Map.of("kernel", 3L, "mode", 1L));
    assertThat(count("Die Straße nach ÜBERLINGEN, für alle"))
        .containsOnlyKeys("straße", "überlingen");
  }

  @Test
  void takesPairsOfChineseAndJapanese() {
    assertThat(count("机器学习, 123")).containsOnlyKeys("机器", "器学", "学习");
    assertThat(count("カメラ")).containsOnlyKeys("カメ", "メラ");
    assertThat(count("𠮷野家")).containsOnlyKeys("𠮷野", "野家");
    assertThat(count("東京では")).containsOnlyKeys("東京", "京で");
    assertThat(count("的")).isEmpty();
  }

  @Test
  void takesWordsOfOtherScripts() {
    assertThat(count("Московский университет")).containsOnlyKeys("московский", "университет");
    assertThat(count("데이터 분석 것")).containsOnlyKeys("데이터", "분석");
    assertThat(count("मशीन लर्निंग।")).containsOnlyKeys("मशीन", "लर्निंग");
    assertThat(count("ΑΘΗΝΑ")).containsOnlyKeys("αθηνα");
  }

  @Test
  void oneDocumentWeighsLittle() {
    assertThat(count("spam ".repeat(1000))).isEqualTo(Map.of("spam", 4L));
    assertThat(count("x".repeat(100_000))).isEmpty();
    var many = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      many.append("word")
          .append((char) ('a' + i % 26))
          .append((char) ('a' + i / 26 % 26))
          .append((char) ('a' + i / 676))
          .append(' ');
    }
    var counted = new TermCounter(100).count(many.toString());
    assertThat(counted.counts()).hasSize(100);
    assertThat(counted.total()).isEqualTo(100);
  }

  @Test
  void oddTextIsNoTrouble() {
    assertThat(count("\ud800\udc00\ud800 \0 \udfff")).isEmpty();
    assertThat(count("x".repeat(19_999) + "😀")).isEmpty();
    assertThat(count(" ".repeat(19_999) + "𠮷野")).isEmpty();
  }
}
