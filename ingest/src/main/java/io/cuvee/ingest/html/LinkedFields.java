package io.cuvee.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Author, dates and site of the work that a page's JSON-LD describes; empty for what it does not
 * say.
 */
record LinkedFields(String author, String published, String modified, String site) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_SCRIPT = 500_000;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_NODES = 20_000;
  private static final int MAX_NAMES = 10;
  private static final Pattern WORK =
      Pattern.compile(
          ".*(Article|Posting|Report|Recipe|Book|HowTo|VideoObject|CreativeWork|Chapter|Course).*");
  private static final Set<String> OTHERS =
      Set.of(
          "comment",
          "review",
          "reviews",
          "suggestedAnswer",
          "acceptedAnswer",
          "itemListElement",
          "hasPart",
          "isPartOf",
          "isRelatedTo",
          "citation",
          "mentions");

  static LinkedFields of(List<String> scripts) {
    var walk = new Walk();
    for (var script : scripts) {
      boolean told =
          script.contains("\"author\"") || script.contains("\"date") || script.contains("\"name\"");
      if (told && script.length() <= MAX_SCRIPT) {
        walk.read(script);
      }
    }
    return walk.fields();
  }

  /** Gathers works and what they refer to by id. */
  private static final class Walk {
    private final List<JsonNode> works = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private String site = "";
    private int nodes;

    void read(String script) {
      try {
        var root = JSON.readTree(script);
        if (root != null) {
          visit(root, 0);
        }
      } catch (JsonProcessingException e) {
        // A page's broken JSON says nothing.
        nodes++;
      }
    }

    private void visit(JsonNode node, int depth) {
      if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
        return;
      }
      if (node.isObject()) {
        object(node);
      }
      if (node.isArray()) {
        node.forEach(child -> visit(child, depth + 1));
        return;
      }
      for (var entry : node.properties()) {
        if (entry.getValue().isContainerNode() && !OTHERS.contains(entry.getKey())) {
          visit(entry.getValue(), depth + 1);
        }
      }
    }

    private void object(JsonNode node) {
      var type = node.path("@type");
      var name = type.isArray() ? type.path(0).asText("") : type.asText("");
      if (WORK.matcher(name).matches()) {
        works.add(node);
      } else if (name.endsWith("WebPage")) {
        pages.add(node);
      } else if (name.equals("WebSite") && site.isEmpty()) {
        site = node.path("name").asText("");
      }
      var id = node.path("@id").asText("");
      if (!id.isEmpty() && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
    }

    LinkedFields fields() {
      var all = new ArrayList<>(works);
      all.addAll(pages);
      var author = "";
      var published = "";
      var modified = "";
      var publisher = site;
      for (var work : all) {
        author = author.isEmpty() ? names(work.path("author")) : author;
        published = published.isEmpty() ? work.path("datePublished").asText("") : published;
        modified = modified.isEmpty() ? work.path("dateModified").asText("") : modified;
        publisher = publisher.isEmpty() ? names(work.path("publisher")) : publisher;
      }
      return new LinkedFields(author, published, modified, publisher);
    }

    private String names(JsonNode given) {
      var names = new ArrayList<String>();
      if (given.isArray()) {
        for (var one : given) {
          add(one, names);
        }
      } else {
        add(given, names);
      }
      return AuthorNames.joined(names);
    }

    private void add(JsonNode given, List<String> names) {
      var told = given.isTextual() ? given : given.path("name");
      if (told.isMissingNode()) {
        told = byId.getOrDefault(given.path("@id").asText(""), given).path("name");
      }
      var name = AuthorNames.clean(told.isArray() ? told.path(0).asText("") : told.asText(""));
      if (!name.isEmpty() && !names.contains(name) && names.size() < MAX_NAMES) {
        names.add(name);
      }
    }
  }
}
