package io.cuvee.ingest.html.math;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;

/**
 * Stands between a parser and what takes its events, and takes formulas out of them. Each formula
 * is given once: MathJax 2 leaves its output and the script that it was made from side by side,
 * KaTeX and MathJax 3 hide MathML beside what they draw, Wikipedia an image beside MathML.
 */
public final class FormulaReader {
  private static final int MAX_NODES = 20_000;
  private static final int MAX_DEPTH = 200;

  /** Classes of elements that hold a drawn formula and, mostly, its source. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "katex",
          "katex-display",
          "mwe-math-element",
          "MathJax_Display",
          "MathJax_SVG",
          "MathJax_SVG_Display",
          "MathJax_CHTML",
          "MathJax_PHTML",
          "MathJax_MathML",
          "MJXc-display",
          "mjx-chtml");

  private static final List<String> DRAWN = List.of("script", "style", "mjx-math", "svg");

  private final FormulaSink sink;
  private final ArrayDeque<MathNode> open = new ArrayDeque<>();
  private boolean dropped;
  private int depth;
  private int nodes;
  private Formula pending = Formula.NONE;

  public FormulaReader(FormulaSink sink) {
    this.sink = sink;
  }

  /**
   * An element begins.
   *
   * @return true if it belongs to a formula: then this reader wants its text and its end, too
   */
  public boolean open(String name, AttributeSource attributes) {
    if (depth > 0) {
      depth++;
      add(name, attributes);
      return true;
    }
    boolean script = name.equals("script");
    boolean source = script && Formulas.isMathType(attributes.attribute("type"));
    if (!source && !script) {
      flush();
    }
    if (name.equals("img")) {
      return image(attributes);
    }
    dropped = isPreview(name, attributes);
    if (!source && !dropped && !isContainer(name, attributes)) {
      return false;
    }
    depth = 1;
    nodes = 0;
    add(name, attributes);
    return true;
  }

  /** Whether the parser is inside a formula. */
  public boolean inside() {
    return depth > 0;
  }

  /** Whether the text that comes next matters here. */
  public boolean waits() {
    return depth > 0 || !pending.isEmpty();
  }

  /** Text comes. True if it belongs to a formula. */
  public boolean text(CharSequence text) {
    if (depth == 0) {
      if (!pending.isEmpty() && !text.toString().isBlank()) {
        flush();
      }
      return false;
    }
    if (nodes < MAX_NODES) {
      nodes++;
      open.peek().add(MathNode.text(text.toString()));
    }
    return true;
  }

  /** The innermost element ends. True if it belongs to a formula. */
  public boolean close() {
    if (depth == 0) {
      flush();
      return false;
    }
    var node = depth == open.size() ? open.pop() : open.peek();
    depth--;
    if (depth == 0) {
      finish(node);
    }
    return true;
  }

  /** Gives what is held back. */
  public void flush() {
    if (!pending.isEmpty()) {
      var formula = pending;
      pending = Formula.NONE;
      sink.formula(formula.tex(), formula.display());
    }
  }

  private void add(String name, AttributeSource attributes) {
    // Too deep or too many: the text still goes to the innermost element that is kept.
    if (nodes >= MAX_NODES || open.size() >= MAX_DEPTH || depth != open.size() + 1) {
      return;
    }
    nodes++;
    var node = MathNode.element(name, attributes);
    if (!open.isEmpty()) {
      open.peek().add(node);
    }
    open.push(node);
  }

  private void finish(MathNode node) {
    open.clear();
    if (dropped) {
      return;
    }
    var formula = Formulas.in(node);
    if (node.is("script")) {
      pending = formula.isEmpty() ? pending : formula;
      flush();
    } else if (!formula.isEmpty()) {
      // The script that it was made from may follow.
      pending = formula;
    } else if (DRAWN.stream().noneMatch(name -> node.first(name) != null)) {
      sink.plain(node.allText());
    }
  }

  private boolean image(AttributeSource attributes) {
    var tex = FormulaImage.tex(attributes);
    if (tex.isEmpty()) {
      return false;
    }
    sink.formula(tex, FormulaImage.isDisplay(attributes));
    dropped = true;
    depth = 1;
    nodes = 0;
    add("img", AttributeSource.NONE);
    return true;
  }

  private static boolean isPreview(String name, AttributeSource attributes) {
    return name.equals("span")
        && attributes.contains("class", "mathjax_preview")
        && has(attributes.attribute("class"), "MathJax_Preview");
  }

  /** A quick look: few elements have anything to do with formulas. */
  private static boolean mayDraw(AttributeSource attributes) {
    return attributes.contains("class", "katex")
        || attributes.contains("class", "mathjax")
        || attributes.contains("class", "mjx")
        || attributes.contains("class", "mwe-math");
  }

  private static boolean isContainer(String name, AttributeSource attributes) {
    switch (name) {
      case "math", "mml:math", "m:math", "mjx-container" -> {
        return true;
      }
      case "span", "div" -> {
        if (!mayDraw(attributes)) {
          return false;
        }
        var classes = attributes.attribute("class");
        for (var word : classes.split("\\s+")) {
          if (CONTAINERS.contains(word)) {
            return true;
          }
        }
        return has(classes, "MathJax")
            && (!attributes.attribute("data-mathml").isEmpty()
                || attributes.attribute("id").startsWith("MathJax-Element"));
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean has(String classes, String wanted) {
    return List.of(classes.split("\\s+")).contains(wanted);
  }
}
