package io.cuvee.ingest.html.math;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads MathML that stands in an attribute or a script, as lenient as a browser. */
final class MathMarkup {
  static final int MAX_LENGTH = 200_000;
  static final int MAX_DEPTH = 200;
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:_-]*+)([^<>]*+)>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z][A-Za-z0-9:_-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,20}));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("InvisibleTimes", ""),
          Map.entry("it", ""),
          Map.entry("ApplyFunction", ""),
          Map.entry("af", ""),
          Map.entry("InvisibleComma", ""),
          Map.entry("ic", ""),
          Map.entry("minus", "\u2212"),
          Map.entry("PlusMinus", "\u00b1"),
          Map.entry("times", "\u00d7"),
          Map.entry("infin", "\u221e"),
          Map.entry("prime", "\u2032"),
          Map.entry("rarr", "\u2192"),
          Map.entry("sum", "\u2211"),
          Map.entry("int", "\u222b"),
          Map.entry("part", "\u2202"),
          Map.entry("le", "\u2264"),
          Map.entry("leq", "\u2264"),
          Map.entry("ge", "\u2265"),
          Map.entry("geq", "\u2265"),
          Map.entry("ne", "\u2260"));

  private MathMarkup() {}

  /** A node that holds all that was read; it has no name. */
  static MathNode parse(String markup) {
    var source = markup.length() > MAX_LENGTH ? markup.substring(0, MAX_LENGTH) : markup;
    var open = new ArrayDeque<MathNode>();
    open.push(MathNode.text(""));
    int from = 0;
    for (var tag = TAG.matcher(source); tag.find(); from = tag.end()) {
      addText(open.peek(), source.substring(from, tag.start()));
      if (tag.group(2) != null) {
        tag(tag, open);
      }
    }
    addText(open.peek(), source.substring(from));
    return open.peekLast();
  }

  private static void tag(Matcher tag, ArrayDeque<MathNode> open) {
    if (tag.group(1).isEmpty()) {
      var attributes = attributes(tag.group(3));
      var name = tag.group(2).toLowerCase(Locale.ROOT);
      var node = MathNode.element(name, key -> attributes.getOrDefault(key, ""));
      open.peek().add(node);
      if (!tag.group(3).endsWith("/") && open.size() < MAX_DEPTH) {
        open.push(node);
      }
    } else if (open.size() > 1) {
      open.pop();
    }
  }

  private static Map<String, String> attributes(String source) {
    var found = new HashMap<String, String>();
    for (var attribute = ATTRIBUTE.matcher(source); attribute.find(); ) {
      var value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      found.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), unescape(value));
    }
    return found;
  }

  private static void addText(MathNode node, String text) {
    if (!text.isBlank()) {
      node.add(MathNode.text(unescape(text)));
    }
  }

  private static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null) {
      var greek = TexSymbols.greek(reference.group(3));
      return NAMED.getOrDefault(reference.group(3), greek.isEmpty() ? reference.group() : greek);
    }
    boolean decimal = reference.group(1) != null;
    int code =
        decimal ? Integer.parseInt(reference.group(1)) : Integer.parseInt(reference.group(2), 16);
    boolean surrogate = code >= 0xd800 && code < 0xe000;
    return code == 0 || code > 0x10ffff || surrogate ? "" : Character.toString(code);
  }
}
