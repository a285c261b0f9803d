package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.Locale;
import java.util.Map;

/** {@code true} or {@code false}. */
public record FlagShape() implements Shape {
  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (node instanceof Scalar scalar && scalar.kind() == Kind.FLAG) {
      return scalar.text().toLowerCase(Locale.ROOT).equals("true");
    }
    return reading.refuse(node, path, words());
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }

  @Override
  public String words() {
    return "true or false";
  }
}
