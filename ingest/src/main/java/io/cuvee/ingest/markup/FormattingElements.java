package io.cuvee.ingest.markup;

/** The standard's list of active formatting elements, with a bound. */
final class FormattingElements {
  static final int MARKER = -1;
  private static final int MAX = 128;

  private final Markup markup;
  private final int[] list = new int[MAX + 8];
  private int size;

  FormattingElements(Markup markup) {
    this.markup = markup;
  }

  int size() {
    return size;
  }

  int at(int index) {
    return list[index];
  }

  void set(int index, int node) {
    list[index] = node;
  }

  void mark() {
    makeRoom();
    list[size++] = MARKER;
  }

  private void makeRoom() {
    if (size >= MAX) {
      removeAt(0);
    }
  }

  /** Adds an element; of those alike at most three stay. */
  void push(int node) {
    int alike = 0;
    int earliest = -1;
    for (int i = size - 1; i >= 0 && list[i] != MARKER; i--) {
      if (alike(list[i], node)) {
        alike++;
        earliest = i;
      }
    }
    if (alike >= 3) {
      removeAt(earliest);
    }
    makeRoom();
    list[size++] = node;
  }

  private boolean alike(int a, int b) {
    return markup.kind[a] == markup.kind[b]
        && markup.attributes.equal(markup.from[a], markup.to[a], markup.from[b], markup.to[b]);
  }

  void clearToMarker() {
    while (size > 0 && list[--size] != MARKER) {
      // Goes on to the marker.
    }
  }

  int indexOf(int node) {
    for (int i = size - 1; i >= 0; i--) {
      if (list[i] == node) {
        return i;
      }
    }
    return -1;
  }

  /** The last element of a kind behind the last marker; -1 for none. */
  int last(int kind) {
    for (int i = size - 1; i >= 0 && list[i] != MARKER; i--) {
      if (markup.kind[list[i]] == kind) {
        return list[i];
      }
    }
    return -1;
  }

  void remove(int node) {
    int index = indexOf(node);
    if (index >= 0) {
      removeAt(index);
    }
  }

  private void removeAt(int index) {
    System.arraycopy(list, index + 1, list, index, size - index - 1);
    size--;
  }

  void insert(int index, int node) {
    int place = Math.min(index, size);
    System.arraycopy(list, place, list, place + 1, size - place);
    list[place] = node;
    size++;
  }
}
