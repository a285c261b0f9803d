package io.cuvee.ingest.html;

import java.util.ArrayDeque;

/** Text of a block with the marks of Markdown for emphasis, code, links and formulas. */
final class MarkdownInline {
  private record Open(InlineSpans.Kind kind, int end, String closing) {}

  private final Page page;
  private final InlineSpans spans;
  private final LinkTargets links;
  private final ArrayDeque<Open> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private int next;
  private int from;
  private int to;

  MarkdownInline(Page page, LinkTargets links) {
    this.page = page;
    this.spans = page.details.spans();
    this.links = links;
  }

  /**
   * Writes a block.
   *
   * @param emphasis whether emphasis is marked; headings say enough by themselves
   */
  String of(int block, boolean emphasis) {
    out.setLength(0);
    open.clear();
    from = page.start[block];
    to = page.end[block];
    next = spans.from(from);
    for (int at = from; at < to; ) {
      close(at);
      int after = begin(at, emphasis);
      at = after > at ? after : character(at);
    }
    close(to);
    return out.toString();
  }

  private void close(int at) {
    while (!open.isEmpty() && open.peek().end() <= at) {
      var span = open.pop();
      if (continues(span.kind(), at)) {
        open.push(new Open(span.kind(), spans.at(next++).end(), span.closing()));
        return;
      }
      out.append(span.closing());
    }
  }

  /** Two bold runs side by side are one; their marks would not be read as such. */
  private boolean continues(InlineSpans.Kind kind, int at) {
    return kind != InlineSpans.Kind.LINK
        && next < spans.size()
        && spans.at(next).kind() == kind
        && spans.at(next).start() == at
        && spans.at(next).end() <= to;
  }

  /** Begins the runs at a position; returns where to go on if one of them has been written. */
  private int begin(int at, boolean emphasis) {
    for (; next < spans.size() && first(next) <= at; next++) {
      var span = spans.at(next);
      int start = first(next);
      if (start < at || span.end() > to || span.end() <= start) {
        continue;
      }
      switch (span.kind()) {
        case FORMULA -> {
          out.append(page.text, start, span.end());
          return skip(span.end());
        }
        case CODE -> {
          if (!page.text.substring(start, span.end()).isBlank()) {
            code(start, span.end());
            return skip(span.end());
          }
        }
        case LINK -> link(span);
        default -> emphasis(span, start, emphasis);
      }
    }
    return at;
  }

  /** Where a run's first character stands: white space before it is not emphasized. */
  private int first(int index) {
    var span = spans.at(index);
    int at = span.start();
    while (at < span.end() && CharKind.isSpace(page.text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skip(int end) {
    while (next < spans.size() && spans.at(next).start() < end) {
      next++;
    }
    return end;
  }

  private void code(int start, int end) {
    var text = page.text.substring(start, end).replace('\n', ' ');
    var fence = "`".repeat(longestTicks(text) + 1);
    boolean padded = text.startsWith("`") || text.endsWith("`");
    out.append(fence).append(padded ? " " : "").append(text).append(padded ? " " : "");
    out.append(fence);
  }

  private void link(InlineSpans.Span span) {
    var target = links.of(span.target());
    boolean inside = open.stream().anyMatch(o -> o.kind() == InlineSpans.Kind.LINK);
    if (!target.isEmpty() && !inside) {
      out.append('[');
      open.push(new Open(InlineSpans.Kind.LINK, span.end(), "](" + target + ')'));
    }
  }

  private void emphasis(InlineSpans.Span span, int start, boolean wanted) {
    var mark = span.kind() == InlineSpans.Kind.STRONG ? "**" : "*";
    boolean inside = open.stream().anyMatch(o -> o.kind() == span.kind());
    boolean touching = !out.isEmpty() && out.charAt(out.length() - 1) == '*';
    boolean nested = touching && !open.isEmpty();
    if (wanted && !inside && (!touching || nested) && isFlanking(start, span.end())) {
      out.append(mark);
      open.push(new Open(span.kind(), span.end(), mark));
    }
  }

  /** CommonMark, section 6.2: marks inside words or beside punctuation may not be read as marks. */
  private boolean isFlanking(int start, int end) {
    return MarkdownEscapes.opens(before(start), page.text.charAt(start))
        && MarkdownEscapes.opens(end < to ? page.text.charAt(end) : ' ', page.text.charAt(end - 1));
  }

  private char before(int at) {
    return at > from ? page.text.charAt(at - 1) : ' ';
  }

  private int character(int at) {
    int end = PlainFormulas.end(page.text, at, to);
    if (end > at && next < spans.size() && spans.at(next).start() < end) {
      end = at;
    }
    if (end > at) {
      out.append(page.text, at, end);
      return end;
    }
    MarkdownEscapes.append(page.text, from, at, to, out);
    return at + 1;
  }

  /** Length of the longest run of back ticks. */
  static int longestTicks(CharSequence text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
