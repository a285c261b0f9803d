package io.cuvee.ingest.html.math;

/** Takes what a reader of formulas finds. */
public interface FormulaSink {
  /**
   * A formula.
   *
   * @param tex without delimiters, in one line; not empty
   * @param display on a line of its own
   */
  void formula(String tex, boolean display);

  /** Text that looked like a formula's container but holds none. */
  void plain(String text);
}
