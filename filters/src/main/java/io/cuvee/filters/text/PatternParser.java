package io.cuvee.filters.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a pattern of the tables: letters and digits for themselves, {@code [30-39 2e]} one code
 * point of the ranges, {@code <c7>} one of a named set, and of regular expressions the groups,
 * alternatives, repetitions behind a group, looks ahead and behind, and edges.
 */
final class PatternParser {
  private final String text;
  private final Map<String, CodePointSet> sets;
  private int at;

  private PatternParser(String text, Map<String, CodePointSet> sets) {
    this.text = text;
    this.sets = sets;
  }

  static PatternSyntax parse(String text, Map<String, CodePointSet> sets) {
    var parser = new PatternParser(text, sets);
    var pattern = parser.choice();
    if (parser.at < text.length()) {
      throw new IllegalStateException("The table's pattern does not end at " + parser.at);
    }
    return pattern;
  }

  private PatternSyntax choice() {
    var parts = new ArrayList<PatternSyntax>();
    parts.add(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : new PatternSyntax.Choice(List.copyOf(parts));
  }

  private PatternSyntax sequence() {
    var parts = new ArrayList<PatternSyntax>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(part());
    }
    return PatternSyntax.sequence(parts);
  }

  private PatternSyntax part() {
    char c = text.charAt(at++);
    return switch (c) {
      case '^' -> new PatternSyntax.Edge(true);
      case '$' -> new PatternSyntax.Edge(false);
      case '[' -> new PatternSyntax.One(new CodePointSet(until(']')));
      case '<' -> new PatternSyntax.One(sets.get(until('>')));
      case '(' -> group();
      default -> new PatternSyntax.One(new CodePointSet(Integer.toHexString(c)));
    };
  }

  private String until(char end) {
    int from = at;
    at = text.indexOf(end, at) + 1;
    return text.substring(from, at - 1);
  }

  private PatternSyntax group() {
    for (var mark : new String[] {"?=", "?!", "?<=", "?<!"}) {
      if (text.startsWith(mark, at)) {
        at += mark.length();
        var part = closed();
        return new PatternSyntax.Look(part, mark.length() == 2, mark.endsWith("="));
      }
    }
    return repeated(closed());
  }

  private PatternSyntax closed() {
    var part = choice();
    at++;
    return part;
  }

  private PatternSyntax repeated(PatternSyntax part) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    switch (c) {
      case '?', '*', '+' -> {
        at++;
        int most = c == '?' ? 1 : PatternSyntax.UNBOUNDED;
        return new PatternSyntax.Repeat(part, c == '+' ? 1 : 0, most);
      }
      case '{' -> {
        at++;
        int least = Integer.parseInt(until(','));
        var most = until('}');
        return new PatternSyntax.Repeat(
            part, least, most.isEmpty() ? PatternSyntax.UNBOUNDED : Integer.parseInt(most));
      }
      default -> {
        return part;
      }
    }
  }
}
