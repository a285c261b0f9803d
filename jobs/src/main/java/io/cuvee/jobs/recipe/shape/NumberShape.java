package io.cuvee.jobs.recipe.shape;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.Map;

/**
 * A number, whole or not.
 *
 * @param least the smallest that is taken
 * @param most the largest that is taken
 */
public record NumberShape(double least, double most) implements Shape {
  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (node instanceof Scalar scalar
        && (scalar.kind() == Kind.WHOLE || scalar.kind() == Kind.DECIMAL)) {
      double value = Double.parseDouble(scalar.text());
      if (value >= least && value <= most) {
        return value;
      }
    }
    return reading.refuse(node, path, words());
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "number", "minimum", least, "maximum", most);
  }

  @Override
  public String words() {
    return "a number from " + CanonicalJson.number(least) + " to " + CanonicalJson.number(most);
  }
}
