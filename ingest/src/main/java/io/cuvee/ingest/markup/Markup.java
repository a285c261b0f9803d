package io.cuvee.ingest.markup;

import java.util.Arrays;

/**
 * A parsed page: nodes are numbers, elements and texts; their names, attributes and characters are
 * spans of the page's characters. There always is an html element with a head, and a body or a
 * frameset. Not changed once it is parsed, and safe to share between threads then.
 */
public final class Markup {
  /** Nodes of a page; what comes after the last is not read. */
  public static final int MAX_NODES = 1_000_000;

  /** Open elements at a time: deeper ones take the place of the deepest. */
  public static final int MAX_DEPTH = 256;

  static final int TEXT = -1;
  static final int DOCUMENT = -2;
  static final int SVG = 1 << 16;
  static final int MATHML = 2 << 16;

  /** The text has to be decoded. */
  static final int CODED = 1;

  /** The text has no references. */
  static final int RAW = 2;

  /** NUL in the text is a character that was not understood; elsewhere it is nothing. */
  static final int NUL_REPLACED = 4;

  private static final int CHARS_A_NODE = 40;
  private static final int FEW_NODES = 64;
  private static final int MANY_NODES = 1 << 16;

  final char[] chars;
  final NameTable names;
  final Attributes attributes;
  int count;

  /** {@link #TEXT}, or the name's number; SVG and MathML have bits of their own. */
  int[] kind;

  byte[] flags;

  /** Span of the text, or run of the element's attributes. */
  int[] from;

  int[] to;
  int[] parent;
  int[] firstChild;
  int[] lastChild;
  int[] next;
  int[] previous;
  int html = -1;
  int head = -1;

  Markup(char[] chars) {
    this.chars = chars;
    this.names = new NameTable(chars);
    this.attributes = new Attributes(chars);
    allocate(Math.max(FEW_NODES, Math.min(MANY_NODES, chars.length / CHARS_A_NODE)));
    create(DOCUMENT, 0, 0);
  }

  /** Parses; anything at all is accepted. */
  public static Markup parse(String html) {
    var markup = new Markup(html.toCharArray());
    new TreeConstruction(markup).run();
    return markup;
  }

  // Construction.

  int create(int what, int start, int end) {
    if (count == kind.length) {
      grow();
    }
    int n = count++;
    kind[n] = what;
    from[n] = start;
    to[n] = end;
    parent[n] = -1;
    firstChild[n] = -1;
    lastChild[n] = -1;
    next[n] = -1;
    previous[n] = -1;
    return n;
  }

  private void allocate(int size) {
    kind = new int[size];
    flags = new byte[size];
    from = new int[size];
    to = new int[size];
    parent = new int[size];
    firstChild = new int[size];
    lastChild = new int[size];
    next = new int[size];
    previous = new int[size];
  }

  private void grow() {
    int size = count * 2;
    kind = Arrays.copyOf(kind, size);
    flags = Arrays.copyOf(flags, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    parent = Arrays.copyOf(parent, size);
    firstChild = Arrays.copyOf(firstChild, size);
    lastChild = Arrays.copyOf(lastChild, size);
    next = Arrays.copyOf(next, size);
    previous = Arrays.copyOf(previous, size);
  }

  void append(int to, int node) {
    int last = lastChild[to];
    parent[node] = to;
    previous[node] = last;
    next[node] = -1;
    if (last < 0) {
      firstChild[to] = node;
    } else {
      next[last] = node;
    }
    lastChild[to] = node;
  }

  void insertBefore(int sibling, int node) {
    int before = previous[sibling];
    int above = parent[sibling];
    parent[node] = above;
    previous[node] = before;
    next[node] = sibling;
    previous[sibling] = node;
    if (before < 0) {
      firstChild[above] = node;
    } else {
      next[before] = node;
    }
  }

  void detach(int node) {
    int above = parent[node];
    if (above < 0) {
      return;
    }
    if (previous[node] < 0) {
      firstChild[above] = next[node];
    } else {
      next[previous[node]] = next[node];
    }
    if (next[node] < 0) {
      lastChild[above] = previous[node];
    } else {
      previous[next[node]] = previous[node];
    }
    parent[node] = -1;
    previous[node] = -1;
    next[node] = -1;
  }

  // Reading.

  /** The html element. */
  public int html() {
    return html;
  }

  /** The head element. */
  public int head() {
    return head;
  }

  /** The body, or the frameset that stands in its place. */
  public int body() {
    int n = firstChild[html];
    while (kind[n] != Name.BODY.ordinal() && kind[n] != Name.FRAMESET.ordinal()) {
      n = next[n];
    }
    return n;
  }

  /** Nodes, detached ones as well; numbers are below it. */
  public int size() {
    return count;
  }

  public boolean isText(int node) {
    return kind[node] == TEXT;
  }

  /** The first child; -1 for none. */
  public int firstChild(int node) {
    return firstChild[node];
  }

  /** The next sibling; -1 for none. */
  public int nextSibling(int node) {
    return next[node];
  }

  /** The parent, the document's node included; -1 above it. */
  public int parent(int node) {
    return parent[node];
  }

  /** The node after this one in the page's order, below a root; -1 after its last. */
  public int following(int node, int root) {
    return firstChild[node] >= 0 ? firstChild[node] : afterSubtree(node, root);
  }

  /** The node after this one and all below it; -1 after the root's last. */
  public int afterSubtree(int node, int root) {
    int n = node;
    while (n != root && n >= 0) {
      if (next[n] >= 0) {
        return next[n];
      }
      n = parent[n];
    }
    return -1;
  }

  /** An element's name; of texts and of unknown names {@link Name#OTHER}. */
  public Name name(int node) {
    return kind[node] < 0 ? Name.OTHER : Name.at(kind[node] & 0xffff);
  }

  /** An element's name in lower case. */
  public String nameText(int node) {
    return names.text(kind[node] & 0xffff);
  }

  /** True for elements of HTML, false for those of SVG and MathML. */
  public boolean isHtml(int node) {
    return kind[node] >= 0 && kind[node] < SVG;
  }

  /** True if what the element holds is code or markup for others, no text for readers. */
  public boolean holdsMarkupAsText(int node) {
    return isHtml(node)
        && switch (name(node)) {
          case SCRIPT, STYLE, IFRAME, NOEMBED, NOFRAMES -> true;
          default -> false;
        };
  }

  /** The characters that spans refer to; not to be changed. */
  public char[] chars() {
    return chars;
  }

  /** True if the text stands in the page as it is: {@link #from} to {@link #to}. */
  public boolean isPlain(int text) {
    return (flags[text] & CODED) == 0;
  }

  /** Start of a text's span. */
  public int from(int text) {
    return from[text];
  }

  /** End of a text's span. */
  public int to(int text) {
    return to[text];
  }

  /** Appends a text, decoded. */
  public void appendText(int text, StringBuilder out) {
    int how = flags[text];
    if ((how & CODED) == 0) {
      out.append(chars, from[text], to[text] - from[text]);
    } else if ((how & RAW) != 0) {
      CharacterReferences.normalize(chars, from[text], to[text], out);
    } else {
      var nul =
          (how & NUL_REPLACED) != 0
              ? CharacterReferences.Nul.REPLACED
              : CharacterReferences.Nul.DROPPED;
      CharacterReferences.decode(chars, from[text], to[text], false, nul, out);
    }
  }

  /** The texts that are an element's own children: what a script or title holds. */
  public String ownText(int element) {
    var out = new StringBuilder();
    for (int n = firstChild[element]; n >= 0; n = next[n]) {
      if (kind[n] == TEXT) {
        appendText(n, out);
      }
    }
    return out.toString();
  }

  /** First of an element's attributes; for {@link #attributesTo}. */
  public int attributesFrom(int element) {
    return from[element];
  }

  /** Behind the last of an element's attributes. Of equal names the first counts. */
  public int attributesTo(int element) {
    return to[element];
  }

  public AttributeName attributeName(int attribute) {
    return attributes.name(attribute);
  }

  /** Start of an attribute's value as it is written. */
  public int valueFrom(int attribute) {
    return attributes.valueFrom(attribute);
  }

  /** End of an attribute's value as it is written. */
  public int valueTo(int attribute) {
    return attributes.valueTo(attribute);
  }

  /** True if the value is what is written. */
  public boolean isPlainValue(int attribute) {
    for (int i = valueFrom(attribute); i < valueTo(attribute); i++) {
      char c = chars[i];
      if (c == '&' || c == '\r' || c == 0) {
        return false;
      }
    }
    return true;
  }

  /** True if a value holds a text of lower-case ASCII letters and signs, in any case. */
  public boolean valueContains(int attribute, String wanted) {
    if (!isPlainValue(attribute)) {
      return contains(value(attribute).toCharArray(), wanted);
    }
    return contains(chars, valueFrom(attribute), valueTo(attribute), wanted);
  }

  private static boolean contains(char[] in, String wanted) {
    return contains(in, 0, in.length, wanted);
  }

  private static boolean contains(char[] in, int start, int end, String wanted) {
    char first = wanted.charAt(0);
    for (int i = start; i <= end - wanted.length(); i++) {
      if (NameTable.lower(in[i]) == first && NameTable.equal(in, i, i + wanted.length(), wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The first of an element's attributes with the name; -1 for none. */
  public int find(int element, AttributeName name) {
    return attributes.find(from[element], to[element], name);
  }

  /** Likewise, by any lower-case name. */
  public int find(int element, String name) {
    return attributes.find(from[element], to[element], name);
  }

  /** An attribute's value, decoded. */
  public String value(int attribute) {
    int start = valueFrom(attribute);
    int end = valueTo(attribute);
    if (isPlainValue(attribute)) {
      return new String(chars, start, end - start);
    }
    var out = new StringBuilder(end - start);
    CharacterReferences.decode(chars, start, end, true, CharacterReferences.Nul.REPLACED, out);
    return out.toString();
  }

  /** An element's attribute, decoded; empty if it has none. */
  public String attribute(int element, AttributeName name) {
    int a = attributes.find(from[element], to[element], name);
    return a < 0 ? "" : value(a);
  }

  /** An element's attribute by any lower-case name; empty if it has none. */
  public String attribute(int element, String name) {
    int a = attributes.find(from[element], to[element], name);
    return a < 0 ? "" : value(a);
  }

  public boolean has(int element, AttributeName name) {
    return attributes.find(from[element], to[element], name) >= 0;
  }

  public boolean has(int element, String name) {
    return attributes.find(from[element], to[element], name) >= 0;
  }
}
