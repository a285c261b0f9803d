package io.cuvee.ingest.html.math;

/** Content MathML that comes without a presentation: its words, one after the other. */
final class ContentTex {
  private ContentTex() {}

  static String of(MathNode node) {
    var out = new StringBuilder();
    add(node, out);
    return out.toString();
  }

  private static void add(MathNode node, StringBuilder out) {
    if (node.elements().isEmpty()) {
      var text = node.allText().strip();
      // An empty element is an operator called by its name: plus, times, eq.
      var word = text.isEmpty() ? node.name() : TexSymbols.ofAll(text);
      boolean operator = text.isEmpty() && !node.name().isEmpty();
      out.append(out.isEmpty() ? "" : " ").append(operator ? "\\text{" + word + '}' : word);
      return;
    }
    for (var child : node.elements()) {
      add(child, out);
    }
  }
}
