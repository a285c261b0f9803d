package io.cuvee.ingest.html.math;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a formula, or a run of its text (without a name). */
final class MathNode {
  private static final String[] KEPT = {
    "accent",
    "alt",
    "alttext",
    "class",
    "close",
    "columnalign",
    "data-latex",
    "data-mathml",
    "data-mml",
    "display",
    "encoding",
    "linethickness",
    "mathvariant",
    "mode",
    "notation",
    "open",
    "separators",
    "src",
    "type",
    "width"
  };

  private final String name;
  private final String text;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<MathNode> children = new ArrayList<>();

  private MathNode(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static MathNode element(String name, AttributeSource source) {
    // MathML may come with a prefix: m:mi, mml:mrow.
    var node = new MathNode(name.substring(name.indexOf(':') + 1), "");
    for (var key : KEPT) {
      var value = source.attribute(key);
      if (!value.isEmpty()) {
        node.attributes.put(key, value);
      }
    }
    return node;
  }

  static MathNode text(String text) {
    return new MathNode("", text);
  }

  void add(MathNode child) {
    children.add(child);
  }

  String name() {
    return name;
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** An attribute; empty if there is none. */
  String get(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** Elements and texts below it, in order. */
  List<MathNode> nodes() {
    return children;
  }

  /** Elements below it, in order. */
  List<MathNode> elements() {
    var found = new ArrayList<MathNode>();
    for (var child : children) {
      if (!child.name.isEmpty()) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first element of a name, itself or below; null for none. */
  MathNode first(String wanted) {
    if (name.equals(wanted)) {
      return this;
    }
    for (var child : children) {
      var found = child.first(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first value of an attribute, its own or of an element below; empty for none. */
  String firstValue(String key) {
    var own = get(key);
    for (int i = 0; own.isEmpty() && i < children.size(); i++) {
      own = children.get(i).firstValue(key);
    }
    return own;
  }

  /** All text below it. */
  String allText() {
    var out = new StringBuilder();
    addText(out);
    return out.toString();
  }

  private void addText(StringBuilder out) {
    out.append(text);
    for (var child : children) {
      child.addText(out);
    }
  }
}
