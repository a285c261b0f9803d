package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text.
 *
 * @param words what it must be
 * @param pattern a regular expression that both Java and JSON Schema know, or empty
 * @param numbersToo whether a bare integer counts as its text
 */
public record TextShape(String words, String pattern, boolean numbersToo) implements Shape {
  /** Any text but the empty one. */
  public static TextShape any(String words) {
    return new TextShape(words, "", false);
  }

  /** A text that matches. */
  public static TextShape like(String pattern, String words) {
    return new TextShape(words, pattern, false);
  }

  /** A name that may look like a number. */
  public static TextShape label(String words) {
    return new TextShape(words, "", true);
  }

  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (!(node instanceof Scalar scalar) || !textual(scalar)) {
      var hint = node instanceof Scalar && !node.blank() ? " in quotes" : "";
      return reading.refuse(node, path, words + hint);
    }
    var text = reading.text(scalar);
    if (text == null) {
      return null;
    }
    boolean fits =
        pattern.isEmpty()
            ? !text.actual().isBlank()
            : Pattern.compile(pattern).matcher(text.actual()).matches();
    return fits ? text : reading.refuse(node, path, words);
  }

  private boolean textual(Scalar scalar) {
    return scalar.kind() == Kind.TEXT || (numbersToo && scalar.kind() == Kind.WHOLE);
  }

  @Override
  public Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", numbersToo ? List.of("string", "integer") : "string");
    if (pattern.isEmpty()) {
      schema.put("minLength", 1L);
    } else {
      schema.put("pattern", "^(" + pattern + ")$");
    }
    return schema;
  }
}
