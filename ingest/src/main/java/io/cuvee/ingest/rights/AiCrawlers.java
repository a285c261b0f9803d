package io.cuvee.ingest.rights;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Crawlers that gather text to train models, by the product tokens that their owners publish for
 * robots.txt. Those that only fetch pages for a user's question or a search index are not here.
 */
final class AiCrawlers {
  /** All crawlers that no group names. */
  static final String ANY = "*";

  static final List<String> NAMES =
      List.of(
          "AI2Bot",
          "Amazonbot",
          "anthropic-ai",
          "Applebot-Extended",
          "Bytespider",
          "CCBot",
          "ClaudeBot",
          "Claude-Web",
          "cohere-ai",
          "cohere-training-data-crawler",
          "Diffbot",
          "FacebookBot",
          "Google-Extended",
          "GPTBot",
          "meta-externalagent",
          "omgili",
          "PanguBot",
          "PerplexityBot",
          "Timpibot");

  private static final TreeMap<String, String> BY_TOKEN = new TreeMap<>();

  static {
    NAMES.forEach(name -> BY_TOKEN.put(name.toLowerCase(Locale.ROOT), name));
    BY_TOKEN.put(ANY, ANY);
  }

  private AiCrawlers() {}

  /**
   * The name of the crawler that a {@code user-agent} line means, by its product token (RFC 9309,
   * section 2.2.1: letters, hyphens and underscores, any case); null if it is none of these.
   */
  static String named(String value) {
    if (value.startsWith(ANY)) {
      return ANY;
    }
    int end = 0;
    while (end < value.length() && token(value.charAt(end))) {
      end++;
    }
    return BY_TOKEN.get(value.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** Digits are beyond the standard, and in the name of one crawler. */
  private static boolean token(char c) {
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter || c >= '0' && c <= '9' || c == '-' || c == '_';
  }
}
