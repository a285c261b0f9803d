package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of rules: a preset's name, or a map with {@code set} and thresholds of one's own. Reads to
 * a map with {@code set} and every threshold of the preset, so nothing stays implied.
 *
 * @param presets thresholds by preset, both in the order of the documentation
 */
public record RuleSetShape(Map<String, Map<String, Double>> presets) implements Shape {
  private static final String SET = "set";

  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (node instanceof Scalar scalar && !node.blank()) {
      return preset(scalar, reading, path, Mapping.empty(node.place()));
    }
    if (node instanceof Mapping mapping) {
      var set = mapping.entries().get(SET);
      if (set != null && set.value() instanceof Scalar scalar) {
        return preset(scalar, reading, path, mapping);
      }
      reading.problem(node.place(), path + " needs \"set\": " + one());
      return null;
    }
    return reading.refuse(node, path, words());
  }

  private Object preset(Scalar name, Reading reading, String path, Mapping settings) {
    var defaults = presets.get(name.text());
    if (defaults == null) {
      reading.problem(
          name.place(),
          "unknown rule set "
              + name.words()
              + " in "
              + path
              + Names.question(name.text(), presets.keySet())
              + (Names.nearest(name.text(), presets.keySet()).isEmpty()
                  ? "; known are " + known()
                  : ""));
      return null;
    }
    var values = new TreeMap<String, Object>(defaults);
    settings
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals(SET)) {
                values.put(key, threshold(key, entry, name.text(), reading, path));
              }
            });
    values.put(SET, new Text(name.text(), name.text()));
    return values;
  }

  private Object threshold(
      String key, YamlNode.Entry entry, String set, Reading reading, String path) {
    var known = presets.get(set).keySet();
    if (!known.contains(key)) {
      var question = Names.question(key, known);
      reading.problem(
          entry.place(),
          "unknown key \""
              + key
              + "\" in the rule set "
              + set
              + (question.isEmpty() ? "; known are " + String.join(", ", known) : question));
      return 0.0;
    }
    if (entry.value() instanceof Scalar scalar
        && (scalar.kind() == Kind.WHOLE || scalar.kind() == Kind.DECIMAL)
        && Double.isFinite(Double.parseDouble(scalar.text()))) {
      return Double.parseDouble(scalar.text());
    }
    return reading.refuse(entry.value(), path + "." + key, "a number");
  }

  @Override
  public Map<String, Object> schema() {
    var forms = new ArrayList<Object>();
    forms.add(Map.of("type", "string", "enum", List.copyOf(presets.keySet())));
    presets.forEach(
        (preset, keys) -> {
          var properties = new LinkedHashMap<String, Object>();
          properties.put(SET, Map.of("const", preset));
          keys.forEach(
              (key, value) -> properties.put(key, Map.of("type", "number", "default", value)));
          forms.add(
              Map.of(
                  "type",
                  "object",
                  "properties",
                  properties,
                  "required",
                  List.of(SET),
                  "additionalProperties",
                  false));
        });
    return Map.of("anyOf", forms);
  }

  private String known() {
    return String.join(", ", presets.keySet());
  }

  private String one() {
    return "one of " + known();
  }

  @Override
  public String words() {
    return one() + ", or a map of \"set\" and its thresholds";
  }
}
