package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map whose keys the user chooses.
 *
 * @param value what each value is
 */
public record MapShape(Shape value) implements Shape {
  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (!(node instanceof Mapping mapping)) {
      return reading.refuse(node, path, words());
    }
    var values = new LinkedHashMap<String, Object>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              var full = SectionShape.join(path, key);
              reading.remember(full, entry.value().place());
              var read = value.read(entry.value(), reading, full);
              if (read != null) {
                values.put(key, read);
              }
            });
    return values;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object", "additionalProperties", value.schema());
  }

  @Override
  public String words() {
    return "a map, each value " + value.words();
  }
}
