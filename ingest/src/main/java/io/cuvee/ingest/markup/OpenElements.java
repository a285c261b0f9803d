package io.cuvee.ingest.markup;

/** The standard's stack of open elements. The lowest two, html and body or head, always stay. */
final class OpenElements {
  private final Markup markup;
  private final int[] stack = new int[Markup.MAX_DEPTH + 8];

  /** How often each name of HTML is open, so that most searches need not begin. */
  private final int[] open = new int[Name.values().length];

  private int size;

  OpenElements(Markup markup) {
    this.markup = markup;
  }

  int size() {
    return size;
  }

  int at(int index) {
    return stack[index];
  }

  /** The current node; the document if nothing is open. */
  int current() {
    return size == 0 ? 0 : stack[size - 1];
  }

  int currentKind() {
    return markup.kind[current()];
  }

  boolean currentIs(Name name) {
    return currentKind() == name.ordinal();
  }

  void push(int node) {
    stack[size++] = node;
    count(node, 1);
  }

  int pop() {
    int node = stack[--size];
    count(node, -1);
    return node;
  }

  private void count(int node, int change) {
    int kind = markup.kind[node];
    if (kind < open.length) {
      open[kind] += change;
    }
  }

  /** Pops down to a size. */
  void shrink(int to) {
    while (size > Math.max(1, to)) {
      pop();
    }
  }

  int indexOf(int node) {
    for (int i = size - 1; i >= 0; i--) {
      if (stack[i] == node) {
        return i;
      }
    }
    return -1;
  }

  /** The highest place of a kind; -1 for none. */
  int lastOf(int kind) {
    if (kind < open.length && open[kind] == 0) {
      return -1;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (markup.kind[stack[i]] == kind) {
        return i;
      }
    }
    return -1;
  }

  boolean has(Name name) {
    return open[name.ordinal()] > 0;
  }

  void remove(int node) {
    int index = indexOf(node);
    if (index >= 0) {
      count(node, -1);
      System.arraycopy(stack, index + 1, stack, index, size - index - 1);
      size--;
    }
  }

  void insert(int index, int node) {
    System.arraycopy(stack, index, stack, index + 1, size - index);
    stack[index] = node;
    size++;
    count(node, 1);
  }

  void replace(int index, int node) {
    count(stack[index], -1);
    stack[index] = node;
    count(node, 1);
  }

  int traits(int index) {
    return traitsOf(markup.kind[stack[index]]);
  }

  /** Traits of an element; of SVG and MathML only a few have any. */
  static int traitsOf(int kind) {
    var name = Name.at(kind & 0xffff);
    if (kind < Markup.SVG) {
      return name.traits();
    }
    boolean special =
        switch (name) {
          case MI, MO, MN, MS, MTEXT, ANNOTATION_XML -> kind >= Markup.MATHML;
          case FOREIGNOBJECT, DESC, TITLE -> kind < Markup.MATHML;
          default -> false;
        };
    return special ? Traits.SPECIAL | Traits.SCOPE : 0;
  }

  /** Place of an element in scope; -1 for none. */
  int inScope(Name name, int boundaries) {
    return open[name.ordinal()] == 0 ? -1 : find(name.ordinal(), 0, boundaries);
  }

  int inScope(Name name) {
    return inScope(name, Traits.SCOPE);
  }

  int inTableScope(Name name) {
    return inScope(name, Traits.TABLE_SCOPE);
  }

  /** Place of the nearest heading in scope; -1 for none. */
  int headingInScope() {
    return find(-3, Traits.HEADING, Traits.SCOPE);
  }

  private int find(int kind, int wanted, int boundaries) {
    for (int i = size - 1; i >= 0; i--) {
      int here = markup.kind[stack[i]];
      int traits = traitsOf(here);
      if (here == kind || (traits & wanted) != 0) {
        return i;
      }
      if ((traits & boundaries) != 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Generates implied end tags, but for one name; null for none. */
  void imply(int which, Name except) {
    while (size > 1 && (traits(size - 1) & which) != 0) {
      if (except != null && currentIs(except)) {
        return;
      }
      pop();
    }
  }

  /** Pops until the current node has one of the traits or is the template, html or body. */
  void clearTo(Name first, Name second, Name third) {
    while (size > 2) {
      int kind = currentKind();
      if (kind == first.ordinal()
          || kind == second.ordinal()
          || kind == third.ordinal()
          || kind == Name.TEMPLATE.ordinal()) {
        return;
      }
      pop();
    }
  }
}
