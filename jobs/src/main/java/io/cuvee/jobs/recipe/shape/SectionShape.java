package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.Place;
import io.cuvee.jobs.recipe.yaml.Problems;
import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import io.cuvee.jobs.recipe.yaml.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map with known keys. A key that is left blank takes its default.
 *
 * @param fields its keys, in the order of the documentation
 */
public record SectionShape(List<Field> fields) implements Shape {
  /** Characters of an unknown key that a message repeats. */
  private static final int SHOWN = 60;

  public SectionShape {
    fields = List.copyOf(fields);
  }

  /** A section of these keys. */
  public static SectionShape of(Field... fields) {
    return new SectionShape(List.of(fields));
  }

  /** The key of this name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (!node.blank() && !(node instanceof Mapping)) {
      return reading.refuse(node, path.isEmpty() ? "the recipe" : path, "a map of keys");
    }
    var mapping = node instanceof Mapping given ? given : Mapping.empty(node.place());
    refuseUnknown(mapping, reading, path);
    var values = new LinkedHashMap<String, Object>();
    // First what is written, in the order of the file: so the first problem is the topmost one.
    mapping
        .entries()
        .forEach(
            (key, entry) ->
                field(key)
                    .filter(field -> !entry.value().blank())
                    .ifPresent(
                        field -> values.put(key, given(field, entry.value(), reading, path))));
    for (var field : fields) {
      if (!values.containsKey(field.name())) {
        absent(field, mapping, reading, path).ifPresent(value -> values.put(field.name(), value));
      }
    }
    return values;
  }

  private static Object given(Field field, YamlNode value, Reading reading, String path) {
    var full = join(path, field.name());
    reading.remember(full, value.place());
    return field.shape().read(value, reading, full);
  }

  private static Optional<Object> absent(
      Field field, Mapping mapping, Reading reading, String path) {
    var entry = mapping.entries().get(field.name());
    var place = entry == null ? mapping.place() : entry.place();
    if (field.required()) {
      var owner = path.isEmpty() ? "the recipe" : path;
      reading.problem(place, owner + " needs \"" + field.name() + "\": " + field.shape().words());
      return Optional.empty();
    }
    if (field.fallback() == null) {
      return Optional.empty();
    }
    var written = YamlTree.ofOption("default of " + field.name(), field.fallback(), new Problems());
    var node = written.orElse(Mapping.empty(place));
    // A section by default is read at the place where it is missing, for its required keys.
    var given =
        node instanceof Mapping map && map.entries().isEmpty() ? Mapping.empty(place) : node;
    return Optional.ofNullable(field.shape().read(given, reading, join(path, field.name())));
  }

  private void refuseUnknown(Mapping mapping, Reading reading, String path) {
    var known = fields.stream().map(Field::name).toList();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                reading.problem(entry.place(), unknown(key, known, path));
              }
            });
  }

  private static String unknown(String key, List<String> known, String path) {
    if (path.isEmpty() && key.equals("rewrite")) {
      return "\"" + key + "\" is not available in this version; remove the section";
    }
    var where = path.isEmpty() ? "the recipe" : path;
    var question = Names.question(key, known);
    var shown = key.length() > SHOWN ? key.substring(0, SHOWN) + "…" : key;
    return "unknown key \""
        + shown
        + "\" in "
        + where
        + (question.isEmpty() ? "; known are " + String.join(", ", known) : question);
  }

  /** The full name of a key. */
  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public Map<String, Object> schema() {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<Object>();
    for (var field : fields) {
      properties.put(field.name(), schema(field));
      if (field.mustBeGiven()) {
        required.add(field.name());
      }
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private static Map<String, Object> schema(Field field) {
    var schema = new LinkedHashMap<>(field.shape().schema());
    schema.put("description", field.description());
    if (field.fallback() != null && !(field.shape() instanceof SectionShape)) {
      var place = Place.option("default of " + field.name());
      schema.put(
          "default",
          YamlTree.ofOption(place.origin(), field.fallback(), new Problems())
              .orElseThrow()
              .plain());
    }
    return schema;
  }

  @Override
  public String words() {
    return "a map of keys";
  }
}
