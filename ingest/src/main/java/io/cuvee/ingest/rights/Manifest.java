package io.cuvee.ingest.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The licence that a package's manifest states, as it states it. */
final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_STATED = 10;
  private static final String CLASSIFIER = "license :: ";

  private static final Pattern GNU =
      Pattern.compile("([AL]?GPL)[- ]\\(?(>= ?)?([0-9](?:\\.[0-9])?)\\)?");

  private Manifest() {}

  /** Whether a file is a manifest, by its name in lower case. */
  static boolean is(String name) {
    return switch (name) {
      case "package.json", "pom.xml", "cargo.toml", "pyproject.toml", "setup.cfg", "description" ->
          true;
      default -> name.endsWith(".gemspec") || name.endsWith(".pom");
    };
  }

  static List<Statement> read(String name, String text) {
    var stated = new ArrayList<Statement>();
    switch (name) {
      case "package.json" -> json(text, stated);
      case "cargo.toml", "pyproject.toml" -> lines(text, "license", '=', stated);
      case "setup.cfg" -> lines(text, "license", '=', stated);
      case "description" -> lines(text, "license", ':', stated);
      default -> {
        if (name.endsWith(".gemspec")) {
          gem(text, stated);
        } else {
          pom(text, stated);
        }
      }
    }
    return stated;
  }

  private static void add(List<Statement> stated, String value, int line, String context) {
    var said = value.strip();
    if (!said.isEmpty() && stated.size() < MAX_STATED) {
      stated.add(new Statement("licence", "", "", said, line, context.strip()));
    }
  }

  private static void json(String text, List<Statement> stated) {
    try {
      var root = JSON.readTree(text);
      if (root != null && root.isObject()) {
        licence(root.path("license"), line(text, text.indexOf("\"license\"")), stated);
        for (var one : root.path("licenses")) {
          licence(one, line(text, text.indexOf("\"licenses\"")), stated);
        }
      }
    } catch (JsonProcessingException e) {
      // A broken manifest says nothing.
    }
  }

  /** A text, or in old packages an object with {@code type}. */
  private static void licence(JsonNode node, int line, List<Statement> stated) {
    var value = node.isTextual() ? node.asText() : node.path("type").asText("");
    add(stated, value, line, "\"license\": \"" + value + "\"");
  }

  /** {@code key = "value"}, {@code key = {text = "value"}}, {@code key: value}, and classifiers. */
  private static void lines(String text, String key, char sign, List<Statement> stated) {
    int number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      var lower = line.strip().toLowerCase(Locale.ROOT);
      int classifier = lower.indexOf(CLASSIFIER);
      if (classifier >= 0) {
        var value = line.strip().substring(classifier);
        add(stated, unquoted(value.substring(value.lastIndexOf("::") + 2)), number, line);
      } else if (lower.startsWith(key)) {
        int at = line.indexOf(sign);
        boolean own = at > 0 && line.substring(0, at).strip().equalsIgnoreCase(key);
        if (own && !lower.contains("file =") && !lower.contains("file=")) {
          var said = value(line.substring(at + 1));
          add(stated, sign == ':' ? ofR(said) : said, number, line);
        }
      }
    }
  }

  /**
   * R's words for the GNU licences ({@code GPL-3}, {@code GPL (>= 2)}; Writing R Extensions,
   * section 1.1.2) as SPDX has them, without the pointer to a file.
   */
  private static String ofR(String said) {
    var words = said.strip();
    int file = words.indexOf("+ file");
    words = file < 0 ? words : words.substring(0, file).strip();
    var gnu = GNU.matcher(words);
    if (!gnu.matches()) {
      return words;
    }
    var version = gnu.group(3).contains(".") ? gnu.group(3) : gnu.group(3) + ".0";
    return gnu.group(1) + "-" + version + (gnu.group(2) == null ? "-only" : "-or-later");
  }

  /** What stands in the first quotes; without any, all. */
  private static String value(String words) {
    int open = words.indexOf('"');
    open = open < 0 ? words.indexOf('\'') : open;
    return open < 0 ? words : unquoted(words.substring(open + 1));
  }

  private static String unquoted(String words) {
    int end = 0;
    while (end < words.length() && words.charAt(end) != '"' && words.charAt(end) != '\'') {
      end++;
    }
    return words.substring(0, end);
  }

  /** {@code spec.license = "MIT"}, {@code s.licenses = ["MIT", "GPL-2.0"]}. */
  private static void gem(String text, List<Statement> stated) {
    int number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      int key = line.indexOf(".license");
      int equals = key < 0 ? -1 : line.indexOf('=', key);
      if (equals < 0 || line.strip().startsWith("#")) {
        continue;
      }
      var parts = line.substring(equals + 1).split("[\"']", 2 * MAX_STATED);
      for (int i = 1; i < parts.length; i += 2) {
        add(stated, parts[i], number, line);
      }
    }
  }

  private static void pom(String text, List<Statement> stated) {
    int from = text.indexOf("<licenses>");
    int to = text.indexOf("</licenses>", Math.max(0, from));
    while (from >= 0 && to > from) {
      int open = text.indexOf("<license>", from);
      if (open < 0 || open > to) {
        return;
      }
      int close = Math.min(to, Math.max(open, text.indexOf("</license>", open)));
      var licence = text.substring(open, close);
      // Names are free, addresses are the better known ones.
      var value = (element(licence, "name") + " " + element(licence, "url")).strip();
      add(stated, value, line(text, open), value);
      from = open + 1;
    }
  }

  private static String element(String text, String name) {
    int open = text.indexOf("<" + name + ">");
    int close = text.indexOf("</" + name + ">");
    return open < 0 || close < open ? "" : text.substring(open + name.length() + 2, close).strip();
  }

  private static int line(String text, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
