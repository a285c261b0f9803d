package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A few hundred damaged files; {@link WarcMutations} reads as many as one likes. */
class WarcMutationsTest {
  private static final int MUTANTS = 20;

  static Stream<Arguments> files() {
    return Arrays.stream(SeedRecords.values())
        .flatMap(r -> Arrays.stream(StoredForm.values()).map(form -> Arguments.of(r, form)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void noDamageMakesTheReaderFailOrLoseBytes(SeedRecords records, StoredForm form) {
    long seed = Long.getLong("cuvee.seed", 1);
    var tally = WarcMutations.run(records, form, MUTANTS, seed);
    System.out.println("cuvee.seed=" + seed + " " + tally.row(records.name(), form.name()));
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
