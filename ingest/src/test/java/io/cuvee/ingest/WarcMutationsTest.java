package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 300 damaged files; {@link WarcMutations} reads as many as one likes. */
class WarcMutationsTest {
  private static final int MUTANTS = 300 / StoredForm.values().length + 1;

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void noDamageMakesTheReaderFailOrLoseBytes(StoredForm form) {
    long seed = Long.getLong("cuvee.seed", 1);
    var tally = WarcMutations.run(form, MUTANTS, seed);
    System.out.println("cuvee.seed=" + seed + " " + form + ": " + tally);
    assertThat(tally.exceptions).as("exceptions: %s", tally.trouble).isZero();
    assertThat(tally.uncovered).as("uncovered: %s", tally.trouble).isZero();
    assertThat(tally.miscounted).isZero();
    assertThat(tally.internalErrors).isZero();
    boolean whole = form == StoredForm.PLAIN || form == StoredForm.GZIP;
    assertThat(tally.recovered())
        .as("undamaged records recovered: %s", tally.trouble)
        .isGreaterThanOrEqualTo(whole ? 0.99 : tally.recoveredByStopping());
  }
}
