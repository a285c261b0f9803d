package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.Markup;
import java.io.IOException;

/** Prints where the pages of our parser and of jsoup differ: {@code ParserDifferences [SHOWN]}. */
public final class ParserDifferences {
  private ParserDifferences() {}

  public static void main(String[] args) throws IOException {
    int shown = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    int pages = 0;
    int sameText = 0;
    int sameNodes = 0;
    for (var file : PageOracleTest.FILES) {
      for (var gold : GoldPage.read(file)) {
        var ours = MarkupPages.page(Markup.parse(gold.html()));
        var theirs = JsoupPages.page(JsoupPages.parse(gold.html(), null));
        pages++;
        boolean text = PageOracleTest.sameText(ours, theirs);
        boolean nodes = PageOracleTest.firstNode(ours, theirs) < 0;
        sameText += text ? 1 : 0;
        sameNodes += nodes ? 1 : 0;
        if (!text || !nodes) {
          System.out.println("== " + gold.id() + " " + gold.url() + " text " + text);
          PageOracleTest.show(ours, theirs, shown);
        }
      }
    }
    System.out.println(pages + " pages, same text " + sameText + ", same nodes " + sameNodes);
  }
}
