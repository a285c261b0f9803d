package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmoothingTest {
  @Test
  void judgesEachBlockAloneWhereChangesAreFree() {
    assertThat(Smoothing.keep(new double[] {1, -1, 0.4, 0.6}, 0.5, 0))
        .containsExactly(true, false, false, true);
  }

  @Test
  void fillsAHoleThatCostsLessThanTwoChanges() {
    // Dropping the middle block gains 2 * 0.9 / 2 and costs two changes of 1.
    assertThat(Smoothing.keep(new double[] {4, -0.9, 4}, 0, 1)).containsExactly(true, true, true);
    assertThat(Smoothing.keep(new double[] {4, -2.5, 4}, 0, 1)).containsExactly(true, false, true);
  }

  @Test
  void hasNothingToSayOfNothing() {
    assertThat(Smoothing.keep(new double[0], 0, 1)).isEmpty();
  }
}
