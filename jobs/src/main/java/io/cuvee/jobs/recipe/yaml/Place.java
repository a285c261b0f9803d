package io.cuvee.jobs.recipe.yaml;

/**
 * Where a value was written.
 *
 * @param origin the file, or the command-line option
 * @param line from 1; 0 for an option
 * @param column from 1; 0 for an option
 */
public record Place(String origin, int line, int column) {

  /** A place on the command line. */
  public static Place option(String option) {
    return new Place(option, 0, 0);
  }

  /** Whether the value was written in a file. */
  public boolean inFile() {
    return line > 0;
  }

  /** {@code file:line:column}, as compilers write it, or the option. */
  @Override
  public String toString() {
    return inFile() ? origin + ":" + line + ":" + column : origin;
  }
}
