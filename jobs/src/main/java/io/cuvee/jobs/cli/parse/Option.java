package io.cuvee.jobs.cli.parse;

/**
 * An option of a command.
 *
 * @param name with its hyphens, as {@code --out} or {@code -k}
 * @param value what its value is called; null for a switch
 * @param description a short phrase for the help
 */
public record Option(String name, String value, String description) {
  /** An option with a value. */
  public static Option of(String name, String value, String description) {
    return new Option(name, value, description);
  }

  /** An option that is there or not. */
  public static Option flag(String name, String description) {
    return new Option(name, null, description);
  }

  boolean isFlag() {
    return value == null;
  }
}
