package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import io.cuvee.ingest.html.math.FormulaReader;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Drives the page builder from jsoup's tree. */
final class JsoupPages {
  private static final String[] WORD_ATTRIBUTES = {
    "class", "id", "itemprop", "role", "data-testid", "data-component", "data-type"
  };

  private JsoupPages() {}

  /** Parses with a bound on depth; jsoup accepts anything. */
  static Document parse(String html, String url) {
    var parser = Parser.htmlParser().setMaxDepth(PageBuilder.MAX_DEPTH);
    return parser.parseInput(html, url == null ? "" : url);
  }

  /** The arrays of a parsed page, not yet measured. */
  static Page page(Document document) {
    var builder = new PageBuilder();
    var formulas = new FormulaReader(builder);
    document.body().filter(new Driver(builder, formulas));
    formulas.flush();
    return builder.page();
  }

  private record Driver(PageBuilder builder, FormulaReader formulas) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (!formulas.text(text.getWholeText())) {
          builder.text(text.getWholeText());
        }
      } else if (node instanceof DataNode data && formulas.inside()) {
        formulas.text(data.getWholeData());
      } else if (node instanceof Element element) {
        var tag = HtmlTag.of(element.normalName());
        if (builder.hasRoom() && formulas.open(element.normalName(), new Attributes(element))) {
          return FilterResult.CONTINUE;
        }
        if (tag == HtmlTag.SKIPPED || !builder.hasRoom()) {
          return FilterResult.SKIP_ENTIRELY;
        }
        var classes = element.className();
        builder.open(tag, contexts(element), tag.ordinal() * 31 + classes.hashCode());
        builder.describe(element.normalName(), new Attributes(element));
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element && !formulas.close()) {
        builder.close();
      }
      return FilterResult.CONTINUE;
    }
  }

  /** Attributes of an element. */
  record Attributes(Element element) implements AttributeSource {
    @Override
    public String attribute(String name) {
      return element.attr(name);
    }

    @Override
    public boolean has(String name) {
      return element.hasAttr(name);
    }
  }

  private static long contexts(Element element) {
    var attributes = element.attributes();
    if (attributes.isEmpty()) {
      return 0;
    }
    long found = 0;
    for (var name : WORD_ATTRIBUTES) {
      var value = attributes.get(name);
      if (!value.isEmpty()) {
        found |= ClassWords.contexts(value) | (name.equals("role") ? role(value) : 0);
      }
    }
    boolean hidden =
        attributes.hasKey("hidden")
            || attributes.get("aria-hidden").equals("true")
            || isUndisplayed(attributes.get("style"));
    return hidden ? found | Context.INVISIBLE.bit() : found;
  }

  private static boolean isUndisplayed(String style) {
    int at = style.indexOf("display");
    if (at < 0) {
      return false;
    }
    int colon = style.indexOf(':', at);
    return colon >= 0 && colon < at + 12 && style.startsWith("none", skipSpaces(style, colon + 1));
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static long role(String role) {
    return switch (role) {
      case "navigation" -> Context.IN_NAV.bit();
      case "banner" -> Context.IN_HEADER.bit();
      case "contentinfo" -> Context.IN_FOOTER.bit();
      case "main" -> Context.IN_MAIN.bit();
      case "complementary" -> Context.IN_ASIDE.bit();
      case "article" -> Context.IN_ARTICLE.bit();
      case "dialog", "alertdialog" -> Context.MODAL.bit();
      case "heading" -> Context.IN_HEADING.bit();
      default -> 0;
    };
  }
}
