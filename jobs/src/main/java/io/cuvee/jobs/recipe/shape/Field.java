package io.cuvee.jobs.recipe.shape;

/**
 * A key of a section.
 *
 * @param name in kebab case
 * @param shape what it takes
 * @param fallback its default as one would write it in YAML; null if it has none: then it is
 *     required, or a section whose own keys have defaults
 * @param required whether it must be given
 * @param description one or two plain sentences, for editors and the documentation
 */
public record Field(
    String name, Shape shape, String fallback, boolean required, String description) {

  /** A key that must be given. */
  public static Field required(String name, Shape shape, String description) {
    return new Field(name, shape, null, true, description);
  }

  /** Whether a recipe without it cannot be: it is required itself, or a key of its section is. */
  public boolean mustBeGiven() {
    return required
        || (shape instanceof SectionShape section
            && section.fields().stream().anyMatch(Field::mustBeGiven));
  }

  /** A key with a default. */
  public static Field of(String name, Shape shape, String fallback, String description) {
    return new Field(name, shape, fallback, false, description);
  }

  /** A key that is absent unless given. */
  public static Field optional(String name, Shape shape, String description) {
    return new Field(name, shape, null, false, description);
  }

  /** A section whose keys have defaults of their own. */
  public static Field section(String name, SectionShape shape, String description) {
    return new Field(name, shape, "{}", false, description);
  }
}
