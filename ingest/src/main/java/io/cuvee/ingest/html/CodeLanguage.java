package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The programming language that the class of a code block or of what is around it names. */
final class CodeLanguage {
  private static final int MAX = 400;
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:^|\\s)(?:language-|lang-|highlight-source-|highlight-text-|highlight-|brush:\\s*"
              + "|sourceCode\\s+)([A-Za-z][A-Za-z0-9+#._-]{0,19})(?=$|[\\s;])");
  private static final Set<String> NONE =
      Set.of(
          "default",
          "text",
          "none",
          "plain",
          "plaintext",
          "txt",
          "source",
          "wrapper",
          "container",
          "box",
          "block",
          "code",
          "highlight",
          "notranslate",
          "nohighlight",
          "null",
          "undefined");

  private CodeLanguage() {}

  /** A name in lower case; empty for none. */
  static String of(AttributeSource element) {
    for (var name : new String[] {"data-lang", "data-language"}) {
      var value = element.attribute(name).strip();
      if (!value.isEmpty() && value.matches("[A-Za-z][A-Za-z0-9+#._-]{0,19}")) {
        return known(value);
      }
    }
    var classes = element.attribute("class");
    if (classes.isEmpty() || classes.length() > MAX) {
      return "";
    }
    var match = CLASS.matcher(classes);
    return match.find() ? known(match.group(1)) : "";
  }

  private static String known(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return NONE.contains(lower) ? "" : lower;
  }
}
