package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;

/** What an element's attributes say about it, as bits of {@link Context}. */
final class AttributeContexts {
  private AttributeContexts() {}

  /** Reads the words of names, the role, and whether the element is shown. */
  static long of(Markup markup, int element) {
    long found = 0;
    int from = markup.attributesFrom(element);
    for (int a = from; a < markup.attributesTo(element); a++) {
      var name = markup.attributeName(a);
      if (isTelling(name) && !isRepeated(markup, from, a)) {
        found |= of(markup, a, name);
      }
    }
    return found;
  }

  private static boolean isTelling(AttributeName name) {
    return switch (name) {
      case CLASS, ID, ITEMPROP, DATA_TESTID, DATA_COMPONENT, DATA_TYPE -> true;
      case ROLE, HIDDEN, ARIA_HIDDEN, STYLE -> true;
      default -> false;
    };
  }

  /** True if an attribute before it has the same name: then it does not count. */
  static boolean isRepeated(Markup markup, int from, int attribute) {
    var name = markup.attributeName(attribute);
    for (int a = from; a < attribute; a++) {
      if (markup.attributeName(a) == name) {
        return true;
      }
    }
    return false;
  }

  private static long of(Markup markup, int attribute, AttributeName name) {
    return switch (name) {
      case CLASS, ID, ITEMPROP, DATA_TESTID, DATA_COMPONENT, DATA_TYPE -> words(markup, attribute);
      case ROLE -> words(markup, attribute) | role(markup.value(attribute));
      case HIDDEN -> Context.INVISIBLE.bit();
      case ARIA_HIDDEN -> hiddenIf(markup.value(attribute).equals("true"));
      case STYLE -> hiddenIf(isUndisplayed(markup.value(attribute)));
      default -> 0;
    };
  }

  private static long hiddenIf(boolean hidden) {
    return hidden ? Context.INVISIBLE.bit() : 0;
  }

  private static long words(Markup markup, int attribute) {
    if (markup.isPlainValue(attribute)) {
      return ClassWords.contexts(
          markup.chars(), markup.valueFrom(attribute), markup.valueTo(attribute));
    }
    return ClassWords.contexts(markup.value(attribute));
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
