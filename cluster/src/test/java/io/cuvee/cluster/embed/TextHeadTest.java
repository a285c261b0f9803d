package io.cuvee.cluster.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHeadTest {
  @Test
  void keepsAShortTextAsItIs() {
    assertThat(TextHead.of("Größe 😀 \0", 8)).isEqualTo("Größe 😀 \0");
    assertThat(TextHead.of("", 8)).isEmpty();
  }

  @Test
  void cutsALongTextWithoutSplittingACharacter() {
    var text = "x" + "😀".repeat(1000);
    var head = TextHead.of(text, 4);
    assertThat(head).isEqualTo("x" + "😀".repeat(63)).hasSizeLessThanOrEqualTo(128);
  }

  @Test
  void replacesSurrogatesWithoutAPartner() {
    assertThat(TextHead.of("a\ud800b\udc00\ud83d\ude00\ud800", 8))
        .isEqualTo("a\ufffdb\ufffd😀\ufffd");
  }
}
