package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A whole number, bare or with a unit.
 *
 * @param least the smallest that is taken
 * @param most the largest that is taken
 * @param unit what it counts
 */
public record WholeShape(long least, long most, Quantity unit) implements Shape {
  /** A bare number from least to most. */
  public static WholeShape of(long least, long most) {
    return new WholeShape(least, most, Quantity.PLAIN);
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
    boolean readable = scalar.kind() == Kind.WHOLE || scalar.kind() == Kind.TEXT;
    var value = readable ? unit.parse(text.actual()) : OptionalLong.empty();
    return value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most
        ? (Object) value.getAsLong()
        : reading.refuse(node, path, words());
  }

  @Override
  public Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    if (unit == Quantity.PLAIN) {
      schema.put("type", "integer");
    } else {
      schema.put("type", List.of("integer", "string"));
      schema.put("pattern", "^(" + unit.pattern() + ")$");
    }
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  @Override
  public String words() {
    var range = most == Long.MAX_VALUE ? " up" : " to " + unit.show(most);
    return unit.words() + " from " + unit.show(least) + range;
  }
}
