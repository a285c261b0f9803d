package io.cuvee.ingest.html.math;

import java.util.Locale;

/** Finds the formula in an element, by the best of what stands in it. */
final class Formulas {
  private Formulas() {}

  /**
   * The formula of an element that holds one in several forms: MathJax's and KaTeX's output,
   * Wikipedia's formulas, scripts.
   */
  static Formula in(MathNode node) {
    var script = node.first("script");
    if (script != null && isMathType(script.get("type"))) {
      return ofScript(script);
    }
    boolean display = isDisplay(node);
    var math = node.first("math");
    var found = math == null ? Formula.NONE : ofMath(math, display);
    for (var key : new String[] {"data-mathml", "data-mml"}) {
      var markup = found.isEmpty() ? node.firstValue(key) : "";
      if (!markup.isEmpty()) {
        found = ofMarkup(markup, display);
      }
    }
    if (found.isEmpty()) {
      found = new Formula(TexText.clean(node.firstValue("data-latex")), display);
    }
    var image = node.first("img");
    if (found.isEmpty() && image != null) {
      found = new Formula(TexText.clean(image.get("alt")), display);
    }
    return found;
  }

  private static boolean isDisplay(MathNode node) {
    var classes = node.get("class");
    return classes.contains("isplay")
        || classes.contains("mwe-math-element-block")
        || node.get("display").equals("true")
        || node.get("display").equals("block");
  }

  /** Whether a script's type says that it holds a formula. */
  static boolean isMathType(String type) {
    return type.regionMatches(true, 0, "math/", 0, 5);
  }

  private static Formula ofScript(MathNode script) {
    var type = script.get("type").toLowerCase(Locale.ROOT);
    boolean display = type.contains("mode=display");
    var text = script.allText();
    if (type.startsWith("math/mml") || type.startsWith("math/mathml")) {
      return ofMarkup(text, display);
    }
    var source = type.startsWith("math/asciimath") ? AsciiMath.tex(text) : text;
    return new Formula(TexText.clean(source), display);
  }

  private static Formula ofMarkup(String markup, boolean display) {
    var math = MathMarkup.parse(markup).first("math");
    return math == null ? Formula.NONE : ofMath(math, display);
  }

  /** A MathML element: its author's TeX, or else what its presentation says. */
  private static Formula ofMath(MathNode math, boolean outer) {
    boolean display =
        outer || math.get("display").equals("block") || math.get("mode").equals("display");
    var tex = annotation(math);
    var alternative = math.get("alttext");
    if (tex.isEmpty()
        && (TexText.looksLikeTex(alternative) || math.get("class").contains("ltx_Math"))) {
      tex = TexText.clean(alternative);
    }
    if (tex.isEmpty()) {
      tex = TexText.clean(PresentationTex.of(math));
    }
    return new Formula(tex, display);
  }

  private static String annotation(MathNode node) {
    if (node.is("annotation")) {
      return node.get("encoding").toLowerCase(Locale.ROOT).contains("tex")
          ? TexText.clean(node.allText())
          : "";
    }
    for (var child : node.nodes()) {
      var found = annotation(child);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
