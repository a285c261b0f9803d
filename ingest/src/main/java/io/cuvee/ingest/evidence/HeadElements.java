package io.cuvee.ingest.evidence;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import java.util.ArrayList;
import java.util.List;

/** The elements of a page that speak to machines, wherever they stand, in order, up to a limit. */
final class HeadElements {
  private static final int MAX_ELEMENTS = 2_000;

  private final List<Integer> metas = new ArrayList<>();
  private final List<Integer> links = new ArrayList<>();
  private final List<Integer> linkedData = new ArrayList<>();

  HeadElements(Markup page) {
    for (int n = page.html(); n >= 0; n = page.following(n, page.html())) {
      switch (page.name(n)) {
        case META -> add(metas, n);
        case LINK -> add(links, n);
        case SCRIPT -> {
          if (page.has(n, AttributeName.TYPE) && isLinkedData(page, n)) {
            add(linkedData, n);
          }
        }
        default -> {}
      }
    }
  }

  private static boolean isLinkedData(Markup page, int script) {
    var type = page.attribute(script, AttributeName.TYPE).strip();
    return type.equalsIgnoreCase("application/ld+json");
  }

  private static void add(List<Integer> list, int element) {
    if (list.size() < MAX_ELEMENTS) {
      list.add(element);
    }
  }

  List<Integer> metas() {
    return metas;
  }

  List<Integer> links() {
    return links;
  }

  /** Scripts of JSON-LD. */
  List<Integer> linkedData() {
    return linkedData;
  }
}
