package io.cuvee.ingest.html.math;

import java.util.Map;

/** What stands over and under a base: accents, limits, braces, anything else. */
final class MathAccents {
  private static final Map<String, String> OVER =
      Map.ofEntries(
          Map.entry("^", "hat"),
          Map.entry("\u02c6", "hat"),
          Map.entry("\u0302", "hat"),
          Map.entry("~", "tilde"),
          Map.entry("\u02dc", "tilde"),
          Map.entry("\u0303", "tilde"),
          Map.entry("\u00af", "bar"),
          Map.entry("\u203e", "bar"),
          Map.entry("\u02c9", "bar"),
          Map.entry("\u0304", "bar"),
          Map.entry("_", "bar"),
          Map.entry("\u2212", "bar"),
          Map.entry("\u2192", "vec"),
          Map.entry("\u20d7", "vec"),
          Map.entry(".", "dot"),
          Map.entry("\u02d9", "dot"),
          Map.entry("\u0307", "dot"),
          Map.entry("..", "ddot"),
          Map.entry("\u00a8", "ddot"),
          Map.entry("\u0308", "ddot"),
          Map.entry("\u02c7", "check"),
          Map.entry("\u02d8", "breve"),
          Map.entry("\u00b4", "acute"),
          Map.entry("`", "grave"),
          Map.entry("\u02da", "mathring"),
          Map.entry("\u23de", "overbrace"),
          Map.entry("\ufe37", "overbrace"),
          Map.entry("\u2190", "overleftarrow"),
          Map.entry("\u2194", "overleftrightarrow"));

  private static final Map<String, String> WIDE =
      Map.of("hat", "widehat", "tilde", "widetilde", "bar", "overline", "vec", "overrightarrow");

  private static final Map<String, String> UNDER =
      Map.of(
          "_", "underline",
          "\u0332", "underline",
          "\u00af", "underline",
          "\u23df", "underbrace",
          "\ufe38", "underbrace",
          "\u2192", "underrightarrow");

  private MathAccents() {}

  /** A base with something over it, given raw and as TeX. */
  static String over(String base, String raw, String over) {
    var accent = OVER.get(raw);
    if (accent != null && !TexSymbols.takesLimits(base)) {
      boolean one = base.length() == 1 || base.matches("\\\\[A-Za-z]+");
      return '\\' + (one ? accent : WIDE.getOrDefault(accent, accent)) + '{' + base + '}';
    }
    if (over.isEmpty()) {
      return base;
    }
    if (TexSymbols.takesLimits(base) || base.startsWith("\\overbrace{")) {
      return base + "^{" + over + '}';
    }
    return "\\overset{" + over + "}{" + base + '}';
  }

  /** A base with something under it. */
  static String under(String base, String raw, String under) {
    var accent = UNDER.get(raw);
    if (accent != null && !TexSymbols.takesLimits(base)) {
      return '\\' + accent + '{' + base + '}';
    }
    if (under.isEmpty()) {
      return base;
    }
    boolean limits =
        TexSymbols.takesLimits(base)
            || base.startsWith("\\underbrace{")
            || base.startsWith("\\operatorname{");
    return limits ? base + "_{" + under + '}' : "\\underset{" + under + "}{" + base + '}';
  }
}
