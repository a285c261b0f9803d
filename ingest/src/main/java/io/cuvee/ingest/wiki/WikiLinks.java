package io.cuvee.ingest.wiki;

import java.util.Locale;
import java.util.Set;

/** What links show. */
final class WikiLinks {
  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "mailto:", "//"};
  private static final int LONGEST_ADDRESS = 4_096;

  private WikiLinks() {}

  /** What a link to a page shows: its label, or the page's name, or nothing. */
  static String shown(WikiFrame link, Set<String> hidden) {
    var parts = link.parts();
    String target = parts.get(0).strip();
    int colon = target.indexOf(':');
    if (colon > 0) {
      String prefix = target.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (hidden.contains(prefix) || isLanguage(target.substring(0, colon))) {
        return "";
      }
    }
    String name = colon == 0 ? target.substring(1) : target;
    if (parts.size() == 1) {
      return name;
    }
    String label = String.join("|", parts.subList(1, parts.size())).strip();
    return label.isEmpty() ? bare(name) : label;
  }

  /** A link whose page is another language's stands beside the text, not in it. */
  private static boolean isLanguage(String prefix) {
    int letters = 0;
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      if (c == '-' && letters >= 2) {
        return prefix.length() <= 12;
      }
      if (c < 'a' || c > 'z') {
        return false;
      }
      letters++;
    }
    return letters == 2 || letters == 3;
  }

  /** A name with an empty label shows without its namespace and what stands in parentheses. */
  private static String bare(String name) {
    String shown = name.substring(name.indexOf(':') + 1);
    int parenthesis = shown.indexOf(" (");
    return parenthesis > 0 ? shown.substring(0, parenthesis) : shown;
  }

  /** Where an address that begins here ends, or -1 if none does. */
  static int addressEnd(String source, int from) {
    for (var scheme : SCHEMES) {
      if (source.startsWith(scheme, from)) {
        int end = from + scheme.length();
        while (end < source.length() && !isBehindAddress(source.charAt(end))) {
          end++;
          if (end - from > LONGEST_ADDRESS) {
            return -1;
          }
        }
        return end < source.length() ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isBehindAddress(char c) {
    return c <= ' ' || c == ']' || c == '[' || c == '<' || c == '|';
  }
}
