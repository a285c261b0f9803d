package io.cuvee.jobs.cli.command;

import java.io.IOException;

/**
 * One thing that {@code doctor} looks at.
 *
 * @param subject what it is called
 * @param check looks; an exception of any kind is a failure, and its message the sentence
 */
record Probe(String subject, Check check) {
  /** A look that may go wrong. */
  @FunctionalInterface
  interface Check {
    /** Looks. */
    Finding look() throws IOException;
  }

  Finding look() {
    try {
      return check.look();
    } catch (IOException | RuntimeException | LinkageError e) {
      var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Finding.fail(message);
    }
  }
}
