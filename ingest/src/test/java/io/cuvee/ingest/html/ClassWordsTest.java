package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassWordsTest {
  @Test
  void splitsAtSignsAndHumps() {
    assertThat(ClassWords.contexts("siteFooter_2 x"))
        .isEqualTo(bits(Context.FOOTER, Context.WRAPPER));
    assertThat(ClassWords.contexts("nav-bar")).isEqualTo(bits(Context.NAVIGATION));
    assertThat(ClassWords.contexts("article-body"))
        .isEqualTo(bits(Context.STORY, Context.CONTENT, Context.ARTICLE_BODY));
    assertThat(ClassWords.contexts("ARTICLE")).isEqualTo(bits(Context.STORY));
    assertThat(ClassWords.contexts("")).isZero();
    assertThat(ClassWords.contexts("canavan advertise")).isZero();
  }

  @Test
  void wordsOfDifferentContextsHaveDifferentHashes() {
    var owner = new java.util.HashMap<Integer, String>();
    for (var context : Context.values()) {
      for (var word : context.words().split(" ")) {
        var other = owner.putIfAbsent(WordTable.hash(word), word);
        assertThat(other == null || other.equals(word)).as(word + " and " + other).isTrue();
      }
    }
  }

  private static long bits(Context... contexts) {
    long bits = 0;
    for (var context : contexts) {
      bits |= context.bit();
    }
    return bits;
  }
}
