package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What a command left.
 *
 * @param exitCode its exit code; -1 while it runs
 * @param out its standard output
 * @param err its standard error
 */
record Finished(int exitCode, String out, String err) {
  /** Fails with what the command said unless it ended with this code. */
  Finished expect(int code) {
    assertThat(exitCode).as(out + err).isEqualTo(code);
    return this;
  }

  /** The stages that the run took over as they were, in their order. */
  List<String> reused() {
    return err.lines()
        .filter(line -> line.endsWith("(reused)"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }
}
