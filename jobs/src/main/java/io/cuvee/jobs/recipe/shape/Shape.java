package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import java.util.Map;

/** What a value may be. */
public interface Shape {
  /**
   * Reads a value: a {@link Text}, Long, Double or Boolean, or a list or map of these; what is
   * wrong goes to the reading's problems.
   *
   * @param path the key's full name, as in {@code shards.sequence-length}
   * @return null if the value is wrong
   */
  Object read(YamlNode node, Reading reading, String path);

  /** Its keywords in JSON Schema, draft 7. */
  Map<String, Object> schema();

  /** What it takes, in words that end "must be …". */
  String words();
}
