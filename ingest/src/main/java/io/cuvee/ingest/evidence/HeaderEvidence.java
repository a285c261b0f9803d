package io.cuvee.ingest.evidence;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** X-Robots-Tag, the TDM Reservation Protocol's headers (W3C TDMRep 2024) and Link rel=license. */
final class HeaderEvidence {
  private static final int MAX_HEADER = 4_000;

  private HeaderEvidence() {}

  static List<LicenceEvidence> find(Map<String, List<String>> headers) {
    var found = new EvidenceList();
    // Maps of headers have any order; evidence has one.
    var sorted = new TreeMap<String, List<String>>();
    headers.forEach(
        (name, values) -> {
          if (name != null && values != null) {
            sorted.merge(name.toLowerCase(Locale.ROOT), values, HeaderEvidence::joined);
          }
        });
    sorted.forEach(
        (name, values) -> {
          for (var value : values) {
            header(name, EvidenceList.cut(value == null ? "" : value, MAX_HEADER), found);
          }
        });
    return found.list();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var all = new java.util.ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static void header(String name, String value, EvidenceList found) {
    switch (name) {
      case "x-robots-tag" -> Directives.robots(value, "http:X-Robots-Tag", found);
      case "tdm-reservation" -> Directives.reservation(value, "http:tdm-reservation", found);
      case "tdm-policy" -> Directives.policy(value, "http:tdm-policy", found);
      case "link" -> links(value, found);
      default -> {}
    }
  }

  private static void links(String value, EvidenceList found) {
    int from = value.indexOf('<');
    while (from >= 0) {
      int to = value.indexOf('>', from);
      if (to < 0) {
        return;
      }
      int next = value.indexOf('<', to);
      var parameters =
          value.substring(to, next < 0 ? value.length() : next).toLowerCase(Locale.ROOT);
      if (parameters.contains("rel=license") || parameters.contains("rel=\"license\"")) {
        found.add("rel-license", value.substring(from + 1, to), "http:Link", value);
      }
      from = next;
    }
  }
}
