package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list.
 *
 * @param item what each item is
 * @param least the fewest items
 * @param orOne whether one item may stand without a list
 */
public record ListShape(Shape item, int least, boolean orOne) implements Shape {
  /** A list of any length. */
  public static ListShape of(Shape item) {
    return new ListShape(item, 0, false);
  }

  /** A list of at least one item. */
  public static ListShape some(Shape item) {
    return new ListShape(item, 1, false);
  }

  /** One item, or a list of at least one. */
  public static ListShape oneOrMore(Shape item) {
    return new ListShape(item, 1, true);
  }

  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    var values = new ArrayList<>();
    if (orOne && !(node instanceof Sequence)) {
      var one = item.read(node, reading, path);
      return one == null ? null : new ArrayList<>(List.of(one));
    }
    if (!(node instanceof Sequence sequence) || sequence.items().size() < least) {
      return reading.refuse(node, path, words());
    }
    for (int i = 0; i < sequence.items().size(); i++) {
      var place = path + "[" + i + "]";
      reading.remember(place, sequence.items().get(i).place());
      var value = item.read(sequence.items().get(i), reading, place);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  @Override
  public Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "array");
    schema.put("items", item.schema());
    if (least > 0) {
      schema.put("minItems", (long) least);
    }
    return orOne ? Map.of("anyOf", List.of(item.schema(), schema)) : schema;
  }

  @Override
  public String words() {
    return (orOne ? item.words() + ", or a list" : "a list")
        + (least > 0 ? " of at least one" : "")
        + (orOne || item instanceof SectionShape ? "" : ", each " + item.words());
  }
}
