package io.cuvee.jobs.cli.command;

/**
 * What a probe found.
 *
 * @param state how bad it is
 * @param sentence what was found and, unless it is well, the mend
 */
record Finding(State state, String sentence) {
  /** How bad it is. */
  enum State {
    /** All is well. */
    OK,
    /** It works, with less comfort. */
    WARN,
    /** Something will not work. */
    FAIL
  }

  static Finding ok(String sentence) {
    return new Finding(State.OK, sentence);
  }

  static Finding warn(String sentence) {
    return new Finding(State.WARN, sentence);
  }

  static Finding fail(String sentence) {
    return new Finding(State.FAIL, sentence);
  }
}
