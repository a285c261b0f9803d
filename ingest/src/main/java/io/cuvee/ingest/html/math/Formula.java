package io.cuvee.ingest.html.math;

/** A formula: TeX in one line, and whether it stands on a line of its own. */
record Formula(String tex, boolean display) {
  static final Formula NONE = new Formula("", false);

  boolean isEmpty() {
    return tex.isEmpty();
  }
}
