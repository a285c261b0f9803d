package io.cuvee.cluster.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterLabelsTest {
  @Test
  void ranksByShareTimesRarity() {
    // A = 11 terms a cluster. First: code 4/12·ln(1+11/8) = .288, java 5/12·ln(1+11/5) = .485,
    // loop 3/12·ln(1+11/3) = .385. Second: code 4/10·ln(1+11/8) = .346, wine 6/10·ln(1+11/6) =
    // .625.
    var first = new TermCounts(Map.of("code", 4L, "java", 5L, "loop", 3L), 12);
    var second = new TermCounts(Map.of("code", 4L, "wine", 6L), 10);
    assertThat(ClusterLabels.label(List.of(first, second), 3))
        .containsExactly(List.of("java", "loop", "code"), List.of("wine", "code"));
  }

  @Test
  void equalTermsStandInTheOrderOfTheirLetters() {
    var counts = new TermCounts(Map.of("b", 2L, "a", 2L, "d", 2L, "c", 2L), 8);
    assertThat(ClusterLabels.label(List.of(counts), 3)).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void aClusterWithoutTermsHasNoLabel() {
    assertThat(ClusterLabels.label(List.of(TermCounts.none()), 3)).containsExactly(List.of());
    assertThat(ClusterLabels.label(List.of(), 3)).isEmpty();
  }

  @Test
  void sumsDoNotDependOnOrder() {
    var counter = new TermCounter();
    var a = counter.count("red apples and green apples");
    var b = counter.count("green tea");
    assertThat(a.plus(b))
        .isEqualTo(b.plus(a))
        .isEqualTo(TermCounts.sum(List.of(b, TermCounts.none(), a)));
    assertThat(a.plus(b).counts()).containsEntry("green", 2L).containsEntry("apples", 2L);
    assertThat(a.plus(b).total()).isEqualTo(6);
  }
}
