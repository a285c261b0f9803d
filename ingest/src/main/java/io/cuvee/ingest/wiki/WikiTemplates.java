package io.cuvee.ingest.wiki;

import java.util.List;
import java.util.Locale;

/** The few templates, the same in most wikis, that show nothing but their arguments. */
final class WikiTemplates {
  private WikiTemplates() {}

  /** What a template shows, or nothing. */
  static String shown(WikiFrame template) {
    var parts = template.parts();
    String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
    var arguments = parts.subList(1, parts.size()).stream().filter(part -> !isNamed(part)).toList();
    return switch (name) {
      case "lang", "transl", "transliteration", "langx" -> last(arguments);
      case "nowrap", "nobr", "nowr", "abbr", "small", "big", "em", "strong" -> first(arguments);
      case "convert", "cvt" ->
          String.join(" ", arguments.subList(0, Math.min(2, arguments.size())));
      case "snd", "spnd", "spaced ndash", "spaced en dash" -> " – ";
      case "ndash", "endash" -> "–";
      case "mdash", "emdash" -> "—";
      case "!" -> "|";
      case "=" -> "=";
      case "'" -> "'";
      default -> "";
    };
  }

  private static boolean isNamed(String part) {
    int equals = part.indexOf('=');
    for (int i = 0; i < equals; i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' || c == '-' || c == '_')) {
        return false;
      }
    }
    return equals >= 0;
  }

  private static String first(List<String> arguments) {
    return arguments.isEmpty() ? "" : arguments.get(0).strip();
  }

  private static String last(List<String> arguments) {
    return arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1).strip();
  }
}
