package io.cuvee.ingest.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.markup.Markup;

/** {@code license}, {@code usageInfo} and {@code copyrightNotice} of schema.org in JSON-LD. */
final class JsonLdEvidence {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_SCRIPT = 500_000;
  private static final int MAX_DEPTH = 32;
  private static final String[] FIELDS = {"license", "usageInfo", "copyrightNotice"};

  private JsonLdEvidence() {}

  static void find(Markup page, HeadElements elements, EvidenceList found) {
    int read = 0;
    for (int script : elements.linkedData()) {
      var data = page.ownText(script);
      read += data.length();
      if (read > MAX_SCRIPT) {
        return;
      }
      if (data.contains("icense\"") || data.contains("usageInfo") || data.contains("copyrightN")) {
        parse(data, found);
      }
    }
  }

  private static void parse(String data, EvidenceList found) {
    try {
      var root = JSON.readTree(data);
      if (root != null) {
        walk(root, 0, found);
      }
    } catch (JsonProcessingException e) {
      // A page's broken JSON says nothing.
    }
  }

  private static void walk(JsonNode node, int depth, EvidenceList found) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isObject()) {
      var type = node.path("@type");
      var owner = type.isArray() ? type.path(0).asText("Thing") : type.asText("Thing");
      for (var field : FIELDS) {
        values(node.path(field), owner.isEmpty() ? "Thing" : owner, field, found);
      }
    }
    for (var child : node) {
      if (child.isContainerNode()) {
        walk(child, depth + 1, found);
      }
    }
  }

  private static void values(JsonNode value, String owner, String field, EvidenceList found) {
    var where = "html:script[ld+json] " + EvidenceList.cut(owner, 40) + '.' + field;
    if (value.isTextual()) {
      HeadEvidence.rights("json-ld", EvidenceList.cut(value.asText(), 2_000), where, found);
    } else if (value.isArray()) {
      for (int i = 0; i < Math.min(10, value.size()); i++) {
        if (!value.get(i).isArray()) {
          values(value.get(i), owner, field, found);
        }
      }
    } else if (value.isObject()) {
      for (var name : new String[] {"@id", "url", "name"}) {
        if (value.path(name).isTextual()) {
          values(value.path(name), owner, field, found);
          return;
        }
      }
    }
  }
}
