package io.cuvee.ingest.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Runs of a page's text inside a block that are emphasized, code, links or formulas. */
final class InlineSpans {
  private static final int MAX = 200_000;

  /** What a run is. */
  enum Kind {
    EMPHASIS,
    STRONG,
    CODE,
    LINK,
    FORMULA;

    /** The kind of an element by its name; null for none. */
    static Kind of(String name) {
      return switch (name) {
        case "em", "i" -> EMPHASIS;
        case "strong", "b" -> STRONG;
        case "code", "kbd", "samp", "tt" -> CODE;
        case "a" -> LINK;
        default -> null;
      };
    }
  }

  /** A run from a position of the page's text up to another. */
  record Span(Kind kind, int start, int end, String target) {}

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start)
          .thenComparing(Comparator.comparingInt(Span::end).reversed());

  private Span[] spans = new Span[16];
  private int size;
  private boolean sorted = true;

  void add(Kind kind, int start, int end, String target) {
    if (start >= end || size >= MAX) {
      return;
    }
    if (size == spans.length) {
      spans = Arrays.copyOf(spans, size * 2);
    }
    spans[size++] = new Span(kind, start, end, target);
    sorted = false;
  }

  Span at(int index) {
    return spans[index];
  }

  int size() {
    return size;
  }

  /** Index of the first run that begins at the position or later; outer runs come first. */
  int from(int position) {
    if (!sorted) {
      // Inner elements end first; equal runs keep the outer one in front.
      var reversed =
          IntStream.range(0, size).mapToObj(i -> spans[size - 1 - i]).toArray(Span[]::new);
      Arrays.sort(reversed, ORDER);
      System.arraycopy(reversed, 0, spans, 0, size);
      sorted = true;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans[middle].start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
