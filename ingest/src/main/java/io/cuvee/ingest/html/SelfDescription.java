package io.cuvee.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import io.cuvee.ingest.markup.Name;

/**
 * What a page whose text comes by script still says: JSON-LD's article body, or its description.
 */
final class SelfDescription {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_SCRIPT = 500_000;
  private static final int MAX_DEPTH = 16;

  private SelfDescription() {}

  /** The longest self-description; empty if there is none. */
  static String of(Markup markup) {
    var best = "";
    var descriptions = new String[2];
    for (int n = markup.html(); n >= 0; n = markup.following(n, markup.html())) {
      if (markup.name(n) == Name.SCRIPT) {
        best = longer(best, script(markup, n));
      } else if (markup.name(n) == Name.META) {
        note(markup, n, AttributeName.NAME, "description", descriptions, 0);
        note(markup, n, AttributeName.PROPERTY, "og:description", descriptions, 1);
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    for (var description : descriptions) {
      best = description == null ? best : longer(best, description);
    }
    return best;
  }

  private static void note(
      Markup markup, int meta, AttributeName key, String value, String[] found, int at) {
    if (found[at] == null && markup.attribute(meta, key).strip().equalsIgnoreCase(value)) {
      found[at] = markup.attribute(meta, AttributeName.CONTENT);
    }
  }

  private static String script(Markup markup, int script) {
    var type = markup.attribute(script, AttributeName.TYPE).strip();
    if (!type.equalsIgnoreCase("application/ld+json")) {
      return "";
    }
    var data = markup.ownText(script);
    boolean may = data.length() <= MAX_SCRIPT && data.contains("\"articleBody\"");
    return may ? articleBody(data) : "";
  }

  private static String articleBody(String data) {
    try {
      var root = JSON.readTree(data);
      return root == null ? "" : find(root, 0);
    } catch (JsonProcessingException e) {
      // A page's broken JSON says nothing.
      return "";
    }
  }

  private static String find(JsonNode node, int depth) {
    var best = node.path("articleBody").asText("");
    if (depth < MAX_DEPTH) {
      for (var child : node) {
        best = child.isContainerNode() ? longer(best, find(child, depth + 1)) : best;
      }
    }
    return best;
  }

  private static String longer(String a, String b) {
    var clean = b.strip();
    return clean.length() > a.length() ? clean : a;
  }
}
