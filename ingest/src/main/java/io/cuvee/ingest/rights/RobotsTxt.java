package io.cuvee.ingest.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Reads robots.txt (RFC 9309) for the groups of {@link AiCrawlers} and of all crawlers, with {@code
 * Content-Signal} (contentsignals.org) and {@code Content-Usage} lines (the IETF's AI preferences),
 * and ai.txt (site.spawning.ai), which is written alike. Unknown lines are passed over; nothing
 * throws; time is linear.
 */
final class RobotsTxt {
  private static final int MAX_PATTERN = 2_000;

  private final List<Statement> statements = new ArrayList<>();
  private final LinkedHashSet<String> agents = new LinkedHashSet<>();
  private boolean naming;
  private boolean grouped;
  private boolean ruled;
  private int groupLine;

  private RobotsTxt() {}

  static List<Statement> read(String text) {
    var reader = new RobotsTxt();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      reader.line(text.substring(start, end), ++number);
      boolean pair = end + 1 < text.length() && text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    reader.endGroup();
    return reader.statements;
  }

  private void line(String line, int number) {
    int comment = line.indexOf('#');
    var words = comment < 0 ? line : line.substring(0, comment);
    int colon = words.indexOf(':');
    if (colon < 0) {
      return;
    }
    var value = words.substring(colon + 1).strip();
    switch (words.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
      case "user-agent" -> agent(value, number);
      case "allow" -> rule("allow", value, number);
      case "disallow" -> rule(value.isEmpty() ? "allow" : "disallow", value, number);
      case "content-signal" -> signal(value, "ai-train", number);
      case "content-usage" -> signal(value, "train-ai", number);
      default -> {}
    }
  }

  private void agent(String value, int number) {
    if (!naming) {
      endGroup();
      groupLine = number;
    }
    naming = true;
    grouped = true;
    var name = AiCrawlers.named(value);
    if (name != null) {
      agents.add(name);
    }
  }

  /** A group without rules allows all, and so differs from no group. */
  private void endGroup() {
    if (!ruled && !agents.isEmpty()) {
      add("allow", "", "", groupLine, "");
    }
    agents.clear();
    ruled = false;
  }

  private void rule(String verb, String pattern, int number) {
    naming = false;
    if (agents.isEmpty()) {
      return;
    }
    ruled = true;
    boolean tooLong = pattern.length() > MAX_PATTERN;
    if (!tooLong) {
      add(verb, PathPattern.normal(pattern), "", number, verb + ": " + pattern);
    }
  }

  private void signal(String value, String key, int number) {
    naming = false;
    int space = value.indexOf(' ');
    boolean path = value.startsWith("/");
    var pattern = path ? value.substring(0, space < 0 ? value.length() : space) : "";
    for (var part : value.substring(pattern.length()).split("[,;\\s]+", 50)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).equalsIgnoreCase(key)) {
        var said = part.substring(equals + 1).toLowerCase(Locale.ROOT);
        boolean no = said.equals("no") || said.equals("n");
        boolean yes = said.equals("yes") || said.equals("y");
        if ((no || yes) && (!grouped || !agents.isEmpty())) {
          add("ai-train", PathPattern.normal(pattern), no ? "no" : "yes", number, part);
        }
      }
    }
  }

  private void add(String verb, String pattern, String value, int line, String words) {
    var subject = agents.isEmpty() ? AiCrawlers.ANY : String.join(" ", agents);
    var context = "user-agent: " + subject.replace(" ", ", ");
    statements.add(
        new Statement(
            verb,
            subject,
            pattern,
            value,
            line,
            words.isEmpty() ? context : words + " | " + context));
  }
}
