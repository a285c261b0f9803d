package io.cuvee.jobs.recipe.shape;

/**
 * A text of the recipe.
 *
 * @param shown as the recipe writes it, {@code ${NAME}} included: for messages, files and digests
 * @param actual with the environment's values put in: never printed and never written
 */
public record Text(String shown, String actual) {
  /** Whether the environment has a part in it. */
  public boolean fromEnvironment() {
    return !shown.equals(actual);
  }

  /** As the recipe writes it. */
  @Override
  public String toString() {
    return shown;
  }
}
