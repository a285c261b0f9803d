package io.cuvee.ingest.markup;

/** End tags of formatting elements that are not nested well ("The adoption agency algorithm"). */
final class AdoptionAgency {
  private static final int OUTER = 8;
  private static final int INNER = 3;

  private final TreeConstruction c;
  private final Markup markup;
  private final OpenElements open;
  private final FormattingElements formatting;

  AdoptionAgency(TreeConstruction construction) {
    this.c = construction;
    this.markup = construction.markup;
    this.open = construction.open;
    this.formatting = construction.formatting;
  }

  void end(int kind) {
    if (open.currentKind() == kind && formatting.indexOf(open.current()) < 0) {
      open.pop();
      return;
    }
    for (int i = 0; i < OUTER; i++) {
      int element = formatting.last(kind);
      if (element < 0) {
        other(kind);
        return;
      }
      if (!adopt(element, kind)) {
        return;
      }
    }
  }

  /** "Any other end tag": closes the nearest element of the name unless a special one is nearer. */
  void other(int kind) {
    for (int i = open.size() - 1; i > 0; i--) {
      if (markup.kind[open.at(i)] == kind) {
        open.shrink(i);
        return;
      }
      if ((open.traits(i) & Traits.SPECIAL) != 0) {
        return;
      }
    }
  }

  /** One round; true if there may be another. */
  private boolean adopt(int element, int kind) {
    int index = open.indexOf(element);
    if (index < 0) {
      formatting.remove(element);
      return false;
    }
    if (open.inScope(Name.at(kind)) < 0) {
      return false;
    }
    int block = index + 1;
    while (block < open.size() && (open.traits(block) & Traits.SPECIAL) == 0) {
      block++;
    }
    if (block == open.size()) {
      open.shrink(index);
      formatting.remove(element);
      return false;
    }
    int furthest = open.at(block);
    int ancestor = open.at(index - 1);
    int bookmark = formatting.indexOf(element);
    int last = furthest;
    int inner = 0;
    for (int i = block - 1; i > index; i--) {
      inner++;
      int node = open.at(i);
      int entry = formatting.indexOf(node);
      if (inner > INNER && entry >= 0) {
        bookmark -= entry < bookmark ? 1 : 0;
        formatting.remove(node);
        entry = -1;
      }
      if (entry < 0) {
        open.remove(node);
        continue;
      }
      int copy = c.copy(node);
      formatting.set(entry, copy);
      open.replace(i, copy);
      bookmark = last == furthest ? entry + 1 : bookmark;
      markup.detach(last);
      markup.append(copy, last);
      last = copy;
    }
    finish(element, furthest, ancestor, last, bookmark);
    return true;
  }

  private void finish(int element, int furthest, int ancestor, int last, int bookmark) {
    markup.detach(last);
    if ((OpenElements.traitsOf(markup.kind[ancestor]) & Traits.FOSTERS) != 0) {
      c.placeBeforeTable(last);
    } else {
      markup.append(ancestor, last);
    }
    int copy = c.copy(element);
    moveChildren(furthest, copy);
    markup.append(furthest, copy);
    int place = bookmark - (formatting.indexOf(element) < bookmark ? 1 : 0);
    formatting.remove(element);
    formatting.insert(place, copy);
    open.remove(element);
    open.insert(open.indexOf(furthest) + 1, copy);
  }

  private void moveChildren(int from, int to) {
    for (int n = markup.firstChild[from]; n >= 0; n = markup.next[n]) {
      markup.parent[n] = to;
    }
    markup.firstChild[to] = markup.firstChild[from];
    markup.lastChild[to] = markup.lastChild[from];
    markup.firstChild[from] = -1;
    markup.lastChild[from] = -1;
  }
}
