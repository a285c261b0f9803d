package io.cuvee.ingest.html.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Presentation MathML (W3C, MathML 3, chapter 3) as TeX; what it does not know gives its text. */
final class PresentationTex {
  private static final Set<String> NOTHING =
      Set.of("annotation", "annotation-xml", "none", "mprescripts", "malignmark", "maligngroup");

  private static final Map<String, String> ENCLOSURES =
      Map.of(
          "box", "\\boxed",
          "roundedbox", "\\boxed",
          "radical", "\\sqrt",
          "top", "\\overline",
          "bottom", "\\underline",
          "updiagonalstrike", "\\cancel",
          "downdiagonalstrike", "\\bcancel",
          "horizontalstrike", "\\not");

  private PresentationTex() {}

  static String of(MathNode math) {
    return content(math).strip();
  }

  /** What stands in a row, and mathematical matrices with the brackets around them. */
  private static String content(MathNode node) {
    return row(node.nodes());
  }

  private static String row(List<MathNode> nodes) {
    var out = new StringBuilder();
    var parts = visible(nodes);
    for (int i = 0; i < parts.size(); i++) {
      if (i + 1 < parts.size() && isFence(parts.get(i)) && table(parts.get(i + 1)) != null) {
        boolean closed = i + 2 < parts.size() && isFence(parts.get(i + 2));
        var close = closed ? parts.get(i + 2).allText().strip() : "";
        var matrix =
            MathTable.fenced(parts.get(i).allText().strip(), table(parts.get(i + 1)), close);
        TexSymbols.append(out, matrix);
        i += closed ? 2 : 1;
      } else {
        TexSymbols.append(out, one(parts.get(i)));
      }
    }
    return out.toString();
  }

  private static List<MathNode> visible(List<MathNode> nodes) {
    var parts = new ArrayList<MathNode>();
    for (var node : nodes) {
      boolean nothing = node.name().isEmpty() ? node.allText().isBlank() : isNothing(node);
      if (!nothing) {
        parts.add(node);
      }
    }
    return parts;
  }

  private static boolean isNothing(MathNode node) {
    return NOTHING.contains(node.name());
  }

  private static boolean isFence(MathNode node) {
    return node.is("mo")
        && "([{|‖)]}".contains(node.allText().strip())
        && !node.allText().isBlank();
  }

  /** The table that a node is or wraps; null for none. */
  private static MathNode table(MathNode node) {
    if (node.is("mtable")) {
      return node;
    }
    var inner = node.elements();
    boolean wrapper = node.is("mrow") || node.is("mstyle") || node.is("mpadded");
    return wrapper && inner.size() == 1 ? table(inner.get(0)) : null;
  }

  private static String tex(MathNode node) {
    return switch (node.name()) {
      case "" -> TexSymbols.ofAll(node.allText().strip());
      case "mi", "mn", "mo", "mtext", "ms" -> MathToken.tex(node);
      case "mspace" -> MathToken.space(node);
      case "mfrac" -> fraction(node);
      case "msqrt" -> "\\sqrt{" + content(node).strip() + '}';
      case "mroot" -> "\\sqrt[" + child(node, 1) + "]{" + child(node, 0) + '}';
      case "msub" -> scripts(child(node, 0), child(node, 1), "");
      case "msup" -> scripts(child(node, 0), "", child(node, 1));
      case "msubsup" -> scripts(child(node, 0), child(node, 1), child(node, 2));
      case "munder" -> MathAccents.under(child(node, 0), raw(node, 1), child(node, 1));
      case "mover" -> MathAccents.over(child(node, 0), raw(node, 1), child(node, 1));
      case "munderover" -> underOver(node);
      case "mmultiscripts" -> multiscripts(node);
      case "mtable" -> MathTable.plain(node);
      case "mfenced" -> fenced(node);
      case "mphantom" -> "\\phantom{" + content(node) + '}';
      case "menclose" -> enclosed(node);
      case "semantics", "maction" -> child(node, 0);
      case "mglyph" -> "\\text{" + node.get("alt") + '}';
      case "apply", "ci", "cn", "csymbol", "bind", "lambda" -> ContentTex.of(node);
      default -> content(node);
    };
  }

  /** TeX of one cell, row or other part. */
  static String part(MathNode node) {
    return content(node).strip();
  }

  private static String child(MathNode node, int index) {
    var children = node.elements();
    return index < children.size() ? one(children.get(index)).strip() : "";
  }

  private static String one(MathNode node) {
    return isNothing(node) ? "" : tex(node);
  }

  private static String raw(MathNode node, int index) {
    var children = node.elements();
    return index < children.size() ? children.get(index).allText().strip() : "";
  }

  private static String fraction(MathNode node) {
    var over = child(node, 0);
    var under = child(node, 1);
    var line = node.get("linethickness").strip();
    boolean noLine = line.equals("0") || line.startsWith("0p") || line.startsWith("0e");
    return noLine ? "{" + over + " \\atop " + under + '}' : "\\frac{" + over + "}{" + under + '}';
  }

  /** A base with its scripts. */
  static String scripts(String base, String sub, String sup) {
    var out = new StringBuilder(isAtom(base) ? base : '{' + base + '}');
    if (!sub.isEmpty()) {
      out.append('_').append(script(sub));
    }
    if (!sup.isEmpty()) {
      boolean primes = sup.replace("\\prime", "").replace("'", "").isBlank();
      out.append(primes ? "'".repeat(primes(sup)) : '^' + script(sup));
    }
    return out.toString();
  }

  private static int primes(String sup) {
    return sup.replace("\\prime", "'").replace(" ", "").length();
  }

  private static String script(String tex) {
    boolean single = tex.length() == 1 && tex.charAt(0) < 0x80;
    return single ? tex : '{' + tex + '}';
  }

  /** One letter, one command with its argument, or one pair of braces. */
  private static boolean isAtom(String tex) {
    if (tex.codePointCount(0, tex.length()) <= 1) {
      return !tex.isEmpty();
    }
    if (tex.charAt(0) != '\\') {
      return false;
    }
    int i = 1;
    while (i < tex.length() && Character.isLetter(tex.charAt(i))) {
      i++;
    }
    if (i == 1) {
      return tex.length() == 2;
    }
    if (i == tex.length()) {
      return true;
    }
    boolean styled = tex.startsWith("\\math") || tex.startsWith("\\operatorname{");
    return styled && tex.indexOf('}') == tex.length() - 1;
  }

  private static String underOver(MathNode node) {
    var base = child(node, 0);
    var under = child(node, 1);
    var over = child(node, 2);
    if (TexSymbols.takesLimits(base)) {
      return scripts(base, under, over);
    }
    var below = MathAccents.under(base, raw(node, 1), under);
    return MathAccents.over(below, raw(node, 2), over);
  }

  private static String multiscripts(MathNode node) {
    var parts = node.elements();
    if (parts.isEmpty()) {
      return "";
    }
    var after = new StringBuilder();
    var before = new StringBuilder();
    var out = after;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).is("mprescripts")) {
        out = before;
        continue;
      }
      var sub = one(parts.get(i)).strip();
      i++;
      var sup = i < parts.size() ? one(parts.get(i)).strip() : "";
      out.append(sub.isEmpty() ? "" : '_' + script(sub))
          .append(sup.isEmpty() ? "" : '^' + script(sup));
    }
    var base = one(parts.get(0)).strip();
    var grouped = isAtom(base) ? base : '{' + base + '}';
    return (before.isEmpty() ? "" : "{}" + before) + grouped + after;
  }

  private static String fenced(MathNode node) {
    var open = node.get("open").isEmpty() ? "(" : node.get("open").strip();
    var close = node.get("close").isEmpty() ? ")" : node.get("close").strip();
    var parts = visible(node.elements());
    if (parts.size() == 1 && table(parts.get(0)) != null) {
      return MathTable.fenced(open, table(parts.get(0)), close);
    }
    var separators = node.get("separators").replace(" ", "");
    separators = separators.isEmpty() ? "," : separators;
    var out = new StringBuilder("\\left").append(MathTable.fence(open));
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.append(separators.charAt(Math.min(i, separators.length()) - 1));
      }
      TexSymbols.append(out, one(parts.get(i)));
    }
    return out.append("\\right").append(MathTable.fence(close)).toString();
  }

  private static String enclosed(MathNode node) {
    var inner = content(node).strip();
    for (var notation : node.get("notation").strip().split("\\s+")) {
      var command = ENCLOSURES.get(notation);
      inner = command == null ? inner : command + '{' + inner + '}';
    }
    return inner;
  }
}
