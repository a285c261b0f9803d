package io.cuvee.ingest.rights;

/**
 * One thing that such a record says.
 *
 * @param verb {@code allow}, {@code disallow}, {@code ai-train}, {@code tdm-reservation}, {@code
 *     tdm-policy} or {@code licence}
 * @param subject the crawlers that are meant, with a space between; empty for all
 * @param pattern the paths that are meant, as in RFC 9309, section 2.2.3; empty for all
 * @param value what is said: {@code no}, {@code 1}, an SPDX id; or empty
 * @param line its line, from 1
 * @param context the words, on one line, at most {@value #MAX_CONTEXT} characters
 */
public record Statement(
    String verb, String subject, String pattern, String value, int line, String context) {
  static final int MAX_CONTEXT = 200;

  private static final int MAX_VALUE = 300;

  public Statement {
    value = cut(value, MAX_VALUE);
    context = cut(context, MAX_CONTEXT);
  }

  /** The first characters, without half a surrogate pair at the end. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, pair ? length - 1 : length);
  }

  /** Whether a crawler is named. */
  boolean names(String agent) {
    int at = subject.indexOf(agent);
    while (at >= 0) {
      int end = at + agent.length();
      boolean starts = at == 0 || subject.charAt(at - 1) == ' ';
      if (starts && (end == subject.length() || subject.charAt(end) == ' ')) {
        return true;
      }
      at = subject.indexOf(agent, at + 1);
    }
    return false;
  }
}
