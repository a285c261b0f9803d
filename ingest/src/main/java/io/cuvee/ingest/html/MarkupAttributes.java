package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import io.cuvee.ingest.markup.Markup;

/** The attributes of one element, for readers that know no parser. */
record MarkupAttributes(Markup markup, int element) implements AttributeSource {
  static AttributeSource of(Markup markup, int element) {
    return markup.attributesFrom(element) == markup.attributesTo(element)
        ? AttributeSource.NONE
        : new MarkupAttributes(markup, element);
  }

  @Override
  public String attribute(String name) {
    return markup.attribute(element, name);
  }

  @Override
  public boolean has(String name) {
    return markup.has(element, name);
  }

  @Override
  public boolean contains(String name, String wanted) {
    int attribute = markup.find(element, name);
    return attribute >= 0 && markup.valueContains(attribute, wanted);
  }
}
