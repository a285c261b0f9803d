package io.cuvee.jobs.cli.parse;

import io.cuvee.jobs.cli.Console;
import java.io.IOException;

/** What a command does. */
@FunctionalInterface
public interface Action {
  /** Does it; returns the exit code. */
  int run(Arguments arguments, Console console) throws IOException;
}
