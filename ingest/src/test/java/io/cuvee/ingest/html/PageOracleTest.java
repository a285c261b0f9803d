package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.ingest.markup.Markup;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Real pages, as our parser and as jsoup reads them. */
class PageOracleTest {
  static final String[] FILES = {
    "extraction/wcxb_dev.jsonl.gz",
    "extraction/article_extraction_benchmark.jsonl.gz",
    "extraction/trafilatura_eval.jsonl.gz",
    "extraction/readability_pages.jsonl.gz"
  };

  @Test
  void textAndStructureAreThoseOfAnIndependentParser() throws IOException {
    int pages = 0;
    int same = 0;
    long chars = 0;
    long sameChars = 0;
    for (var file : FILES) {
      for (var gold : GoldPage.read(file)) {
        var ours = MarkupPages.page(Markup.parse(gold.html()));
        var theirs = JsoupPages.page(JsoupPages.parse(gold.html(), null));
        boolean equal = sameText(ours, theirs);
        pages++;
        same += equal ? 1 : 0;
        chars += theirs.text.length();
        sameChars += equal ? theirs.text.length() : common(ours.text, theirs.text);
      }
    }
    System.out.println(same + " of " + pages + " pages, " + sameChars + " of " + chars);
    assertThat(same).isGreaterThanOrEqualTo((int) Math.ceil(pages * 0.995));
    assertThat(sameChars).isGreaterThanOrEqualTo((long) (chars * 0.999));
  }

  static boolean sameText(Page a, Page b) {
    if (a.blocks != b.blocks || a.text.compareTo(b.text) != 0) {
      return false;
    }
    for (int i = 0; i < a.blocks; i++) {
      if (a.start[i] != b.start[i] || a.end[i] != b.end[i]) {
        return false;
      }
    }
    return true;
  }

  /** Characters of the common prefix and suffix. */
  private static int common(CharSequence a, CharSequence b) {
    int most = Math.min(a.length(), b.length());
    int front = 0;
    while (front < most && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
      back++;
    }
    return front + back;
  }

  /** The first node that differs; -1 for none. */
  static int firstNode(Page a, Page b) {
    for (int n = 0; n < Math.min(a.nodes, b.nodes); n++) {
      if (a.parent[n] != b.parent[n]
          || a.tag[n] != b.tag[n]
          || a.context[n] != b.context[n]
          || a.path[n] != b.path[n]) {
        return n;
      }
    }
    return a.nodes == b.nodes ? -1 : Math.min(a.nodes, b.nodes);
  }

  static void show(Page a, Page b, int count) {
    int n = firstNode(a, b);
    System.out.println("  nodes " + a.nodes + " / " + b.nodes + ", first " + n);
    for (int i = Math.max(0, n - 3); n >= 0 && i < n + 2; i++) {
      System.out.println("    " + node(a, i) + "  /  " + node(b, i));
    }
    int shown = 0;
    System.out.println("  blocks " + a.blocks + " / " + b.blocks);
    for (int i = 0; i < Math.max(a.blocks, b.blocks) && shown < count; i++) {
      var one = i < a.blocks ? a.blockText(i) : "-";
      var other = i < b.blocks ? b.blockText(i) : "-";
      if (!one.equals(other)) {
        shown++;
        System.out.println("    [" + cut(one) + "]\n    [" + cut(other) + "]");
      }
    }
  }

  private static String cut(String text) {
    return text.length() > 150 ? text.substring(0, 150) : text;
  }

  private static String node(Page page, int n) {
    return n >= page.nodes
        ? "-"
        : n + " " + page.tag(n) + " in " + page.parent[n] + " " + Long.toHexString(page.context[n]);
  }
}
