package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Map;

/**
 * One of a few words.
 *
 * @param choices the words
 */
public record ChoiceShape(List<String> choices) implements Shape {
  public ChoiceShape {
    choices = List.copyOf(choices);
  }

  /** One of these. */
  public static ChoiceShape of(String... choices) {
    return new ChoiceShape(List.of(choices));
  }

  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (!(node instanceof Scalar scalar)) {
      return reading.refuse(node, path, words());
    }
    var text = reading.text(scalar);
    if (text == null) {
      return null;
    }
    return choices.contains(text.actual())
        ? text
        : reading.refuse(node, path, words(), Names.question(scalar.text(), choices));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "enum", choices);
  }

  @Override
  public String words() {
    return "one of " + String.join(", ", choices);
  }
}
