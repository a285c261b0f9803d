package io.cuvee.jobs.recipe.yaml;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in one sentence what a YAML parser stumbled over. */
final class SyntaxWords {
  private SyntaxWords() {}

  static String of(MarkedYamlEngineException error, String text) {
    var mark = error.getProblemMark();
    if (mark.isPresent() && tabAt(text, mark.get().getLine(), mark.get().getColumn())) {
      return "a tab stands here; YAML is indented by spaces";
    }
    var problem = error.getProblem() == null ? "" : error.getProblem();
    var sentence = problem.replaceAll("\\s+", " ").strip();
    if (sentence.toLowerCase(Locale.ROOT).contains("mapping values are not allowed")) {
      return "not YAML: a colon where no key is expected; check the indentation, or quote the value";
    }
    return "not YAML: " + sentence + "; check the indentation and the quotes";
  }

  /** Whether a tab stands at the place or, with nothing but blanks between, before it. */
  private static boolean tabAt(String text, int line, int column) {
    var lines = text.split("\n", -1);
    if (line >= lines.length) {
      return false;
    }
    var row = lines[line];
    int at = Math.min(column, row.length() - 1);
    if (at >= 0 && row.charAt(at) == '\t') {
      return true;
    }
    var indent = row.substring(0, row.length() - row.stripLeading().length());
    return indent.indexOf('\t') >= 0;
  }
}
