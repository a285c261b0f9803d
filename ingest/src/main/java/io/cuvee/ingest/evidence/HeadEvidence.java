package io.cuvee.ingest.evidence;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import java.util.Locale;
import java.util.Map;

/** Evidence in meta and link elements. */
final class HeadEvidence {
  private HeadEvidence() {}

  static void find(Markup page, HeadElements elements, EvidenceList found) {
    elements.metas().forEach(meta -> meta(page, meta, found));
    elements.links().forEach(link -> link(page, link, found));
  }

  private static void meta(Markup page, int meta, EvidenceList found) {
    var name = page.attribute(meta, AttributeName.NAME);
    name = name.isEmpty() ? page.attribute(meta, AttributeName.PROPERTY) : name;
    name = name.isEmpty() ? page.attribute(meta, AttributeName.HTTP_EQUIV) : name;
    name = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return;
    }
    var content = EvidenceList.cut(page.attribute(meta, AttributeName.CONTENT), 4_000);
    var where = "html:meta[name=" + EvidenceList.cut(name, 40) + "]";
    switch (name) {
      case "tdm-reservation" -> Directives.reservation(content, where, found);
      case "tdm-policy" -> Directives.policy(content, where, found);
      case "robots", "googlebot", "bingbot", "x-robots-tag" ->
          Directives.robots(content, where, found);
      case "copyright", "rights", "license", "licence", "cc:license", "dct:license" ->
          rights("meta", content, where, found);
      default -> {
        if (isDublinCore(name)) {
          rights("dublin-core", content, where, found);
        }
      }
    }
  }

  private static boolean isDublinCore(String name) {
    return (name.startsWith("dc.") || name.startsWith("dcterms.") || name.startsWith("dc:"))
        && (name.contains("rights") || name.contains("license"));
  }

  /**
   * The value in the form that says most: a URL, a known licence, all rights reserved, its words.
   */
  static void rights(String kind, String content, String where, EvidenceList found) {
    var lower = new Lowered(content, 0, content.length(), false).text();
    Map<String, Integer> known = KnownLicences.find(lower, 0, lower.length());
    if (lower.startsWith("http") || lower.startsWith("//") || known.isEmpty()) {
      boolean reserved = lower.contains("rights reserved") || lower.contains("rechte vorbehalten");
      found.add(kind, reserved ? "all-rights-reserved" : content, where, content);
      return;
    }
    for (var id : known.keySet()) {
      found.add(kind, id, where, content);
    }
  }

  private static void link(Markup page, int link, EvidenceList found) {
    var rel = page.attribute(link, AttributeName.REL).toLowerCase(Locale.ROOT);
    if (Rels.isLicence(rel)) {
      found.add(
          "rel-license",
          page.attribute(link, AttributeName.HREF),
          "html:link[rel=license]",
          page.attribute(link, AttributeName.TITLE));
    } else if (rel.equals("dct:rights") || rel.startsWith("dc") && rel.contains("rights")) {
      found.add(
          "dublin-core",
          page.attribute(link, AttributeName.HREF),
          "html:link[rel=" + EvidenceList.cut(rel, 40) + "]",
          "");
    } else if (rel.equals("tdm-policy")) {
      Directives.policy(
          page.attribute(link, AttributeName.HREF), "html:link[rel=tdm-policy]", found);
    }
  }
}
