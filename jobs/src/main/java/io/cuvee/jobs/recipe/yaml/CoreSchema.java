package io.cuvee.jobs.recipe.yaml;

import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import java.util.regex.Pattern;

/** What a plain scalar is: YAML 1.2.2, section 10.3.2 (core schema), without NaN and infinity. */
final class CoreSchema {
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
  // Eighteen digits fit into a long; a longer row of digits is text, and no number key takes it.
  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");

  private CoreSchema() {}

  static Kind kind(String text) {
    if (NULL.matcher(text).matches()) {
      return Kind.NULL;
    }
    if (FLAG.matcher(text).matches()) {
      return Kind.FLAG;
    }
    if (WHOLE.matcher(text).matches()) {
      return Kind.WHOLE;
    }
    return DECIMAL.matcher(text).matches() ? Kind.DECIMAL : Kind.TEXT;
  }
}
