package io.cuvee.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {
  @Test
  void normalizedFingerprintOverlooksCasePunctuationAndNumbers() {
    assertThat(TextFingerprint.normalized("Caf\u00e9 No. 7!"))
        .isEqualTo(TextFingerprint.normalized(" cafe\u0301\tno 12,5 "))
        .hasSize(32);
    assertThat(TextFingerprint.exact("Cafe")).isNotEqualTo(TextFingerprint.exact("cafe"));
    // The first half of the published SHA-256 of the empty string.
    assertThat(TextFingerprint.exact("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
  }

  @Test
  void jaccardByHand() {
    var similarity = new ShingleSimilarity();
    // 2-grams: ab bc cd against ab bc ce: two of four.
    assertThat(similarity.jaccard("a b c d", "A, b c e", 2)).isEqualTo(0.5);
    assertThat(similarity.jaccard("a b c", "x y z", 2)).isZero();
    assertThat(similarity.jaccard("a b", "a b", 5)).isOne();
    assertThat(similarity.jaccard("a b", "a c", 5)).isZero();
    assertThat(similarity.jaccard("", "...", 5)).isOne();
    assertThat(similarity.jaccard("", "a", 5)).isZero();
  }

  /** The share of equal hashes estimates the similarity; five deviations of the estimator. */
  @Test
  void minHashEstimatesJaccard() {
    long seed = Long.getLong("cuvee.seed", 5);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    var similarity = new ShingleSimilarity();
    var signer = new MinHashSigner(new MinHashOptions(3, 64, 8, 42));
    for (int round = 0; round < 20; round++) {
      var one = new StringBuilder();
      var two = new StringBuilder();
      int change = 2 + random.nextInt(30);
      for (int i = 0; i < 300; i++) {
        var word = "w" + Integer.toString(random.nextInt(5000), 36).replaceAll("\\d", "q") + " ";
        one.append(word);
        two.append(random.nextInt(change) == 0 ? "other " : word);
      }
      var first = signer.signature(one.toString());
      var second = signer.signature(two.toString());
      int equal = 0;
      for (int i = 0; i < first.length; i++) {
        equal += first[i] == second[i] ? 1 : 0;
      }
      double jaccard = similarity.jaccard(one.toString(), two.toString(), 3);
      double deviation = Math.sqrt(jaccard * (1 - jaccard) / first.length);
      assertThat(equal / (double) first.length)
          .isBetween(jaccard - 5 * deviation - 1e-9, jaccard + 5 * deviation + 1e-9);
    }
  }

  /** Published test vectors of xxHash64 with seed 0. */
  @Test
  void xxHashOfKnownStrings() {
    assertThat(hash("")).isEqualTo(0xef46db3751d8e999L);
    assertThat(hash("a")).isEqualTo(0xd24ec4f1a98c6e5bL);
    assertThat(hash("abc")).isEqualTo(0x44bc2cf5ad770999L);
    var seen = new HashSet<Long>();
    for (int length = 0; length < 100; length++) {
      assertThat(seen.add(hash("x".repeat(length)))).isTrue();
    }
  }

  private static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return XxHash64.hash(bytes, 0, bytes.length);
  }
}
