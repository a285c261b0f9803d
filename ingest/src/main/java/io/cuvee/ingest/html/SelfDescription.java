package io.cuvee.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.nodes.Document;

/**
 * What a page whose text comes by script still says: JSON-LD's article body, or its description.
 */
final class SelfDescription {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_SCRIPT = 500_000;
  private static final int MAX_DEPTH = 16;

  private SelfDescription() {}

  /** The longest self-description; empty if there is none. */
  static String of(Document document) {
    var best = "";
    for (var script : document.select("script[type=application/ld+json]")) {
      var data = script.data();
      if (data.length() <= MAX_SCRIPT && data.contains("\"articleBody\"")) {
        best = longer(best, articleBody(data));
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    for (var query : new String[] {"meta[name=description]", "meta[property=og:description]"}) {
      var meta = document.selectFirst(query);
      best = meta == null ? best : longer(best, meta.attr("content"));
    }
    return best;
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
