package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What only the writing of a page wants to know of its elements: numbering, languages of code,
 * spans of cells, emphasis. Kept apart from the page, whose arrays serve the choice of blocks.
 */
final class PageDetails {
  private static final int MAX_CLASS = 400;

  private record Mark(int node, InlineSpans.Kind kind, int start, int block, String target) {}

  private final InlineSpans spans = new InlineSpans();
  private final ArrayDeque<Mark> marks = new ArrayDeque<>();
  private final Map<Integer, ListStyle> lists = new HashMap<>();
  private final Map<Integer, Integer> itemNumbers = new HashMap<>();
  private final Map<Integer, String> codeLanguages = new HashMap<>();
  private final Map<Integer, CellSpan> cells = new HashMap<>();
  private final Map<Integer, Integer> indents = new HashMap<>();
  private final Set<Integer> layoutTables = new HashSet<>();
  private final Set<Integer> comments = new HashSet<>();

  /** An element has begun as the page's last node. */
  void open(Page page, String name, AttributeSource attributes) {
    int node = page.nodes - 1;
    var kind = InlineSpans.Kind.of(name);
    if (kind != null) {
      var target = kind == InlineSpans.Kind.LINK ? attributes.attribute("href") : "";
      marks.push(new Mark(node, kind, page.text.length(), page.blocks, target));
    }
    switch (page.tag(node)) {
      case OL -> lists.put(node, ListStyle.of(attributes));
      case LI ->
          ListStyle.number(attributes.attribute("value"))
              .ifPresent(number -> itemNumbers.put(node, number));
      case TD, TH -> cell(node, attributes);
      case TABLE -> table(node, attributes);
      case PRE, CODE, DIV, FIGURE -> code(node, attributes);
      default -> {}
    }
    if (isComment(attributes)) {
      comments.add(node);
    }
  }

  private void cell(int node, AttributeSource attributes) {
    var span = CellSpan.of(attributes);
    if (!span.equals(CellSpan.ONE)) {
      cells.put(node, span);
    }
  }

  private void table(int node, AttributeSource attributes) {
    var role = attributes.attribute("role");
    if (role.equals("presentation") || role.equals("none")) {
      layoutTables.add(node);
    }
  }

  private void code(int node, AttributeSource attributes) {
    var language = CodeLanguage.of(attributes);
    if (!language.isEmpty()) {
      codeLanguages.put(node, language);
    }
  }

  private static boolean isComment(AttributeSource attributes) {
    var type = attributes.attribute("itemtype");
    return type.length() < MAX_CLASS && type.endsWith("schema.org/Comment")
        || attributes.attribute("itemprop").equals("comment");
  }

  /** An element ends; the page's text has all of its own. */
  void close(Page page, int node, boolean blockOpen) {
    if (marks.isEmpty() || marks.peek().node() != node) {
      return;
    }
    var mark = marks.pop();
    int last = blockOpen ? page.blocks : page.blocks - 1;
    for (int b = mark.block(); b <= last; b++) {
      int from = Math.max(mark.start(), page.start[b]);
      int to = b == page.blocks ? page.text.length() : page.end[b];
      spans.add(mark.kind(), from, to, mark.target());
    }
  }

  /** White space before the first line of verbatim text. */
  void indent(int block, int columns) {
    if (columns > 0) {
      indents.put(block, columns);
    }
  }

  InlineSpans spans() {
    return spans;
  }

  /** The numbering of a list; null for one that is not numbered. */
  ListStyle list(int node) {
    return lists.get(node);
  }

  /** The number that an item gives itself; null for none. */
  Integer itemNumber(int node) {
    return itemNumbers.get(node);
  }

  /** The programming language that an element names; empty for none. */
  String codeLanguage(int node) {
    return codeLanguages.getOrDefault(node, "");
  }

  CellSpan cell(int node) {
    return cells.getOrDefault(node, CellSpan.ONE);
  }

  int indent(int block) {
    return indents.getOrDefault(block, 0);
  }

  boolean isLayoutTable(int node) {
    return layoutTables.contains(node);
  }

  /** Whether the element calls itself a comment by schema.org. */
  boolean isComment(int node) {
    return comments.contains(node);
  }
}
