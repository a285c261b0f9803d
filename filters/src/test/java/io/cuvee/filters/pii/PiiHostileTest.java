package io.cuvee.filters.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work is counted in calls of matchers, each of which looks at a bounded stretch. */
class PiiHostileTest {
  private static final int SIZE = 5_000_000;
  private final PiiScanner scanner = new PiiScanner(EnumSet.allOf(PiiKind.class), true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "@",
        "a@",
        "1 ",
        "1.",
        "12 345 ",
        "::",
        "2001:",
        "+1",
        "(1)",
        "AKIA",
        "eyJaaaa.",
        "-----BEGIN PRIVATE KEY-----",
        "token=",
        "a at ",
        "=",
        "DE89 ",
        "1-2 ",
        "(at)",
        "1234567890 "
      })
  void workGrowsWithTheTextAndNoFaster(String piece) {
    long half = tries(piece.repeat(SIZE / 2 / piece.length()));
    long whole = tries(piece.repeat(SIZE / piece.length()));

    assertThat(whole).isLessThanOrEqualTo(2 * half + 32);
    assertThat(whole).isLessThanOrEqualTo(6L * SIZE);
  }

  private long tries(String text) {
    scanner.scan(text, PiiContext.UNKNOWN);
    return scanner.tries();
  }
}
