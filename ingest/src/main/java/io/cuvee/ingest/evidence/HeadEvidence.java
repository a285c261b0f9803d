package io.cuvee.ingest.evidence;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Evidence in meta and link elements. */
final class HeadEvidence {
  private static final int MAX_ELEMENTS = 2_000;

  private HeadEvidence() {}

  static void find(Document page, EvidenceList found) {
    int seen = 0;
    for (var meta : page.getElementsByTag("meta")) {
      if (++seen > MAX_ELEMENTS) {
        return;
      }
      meta(meta, found);
    }
    seen = 0;
    for (var link : page.getElementsByTag("link")) {
      if (++seen > MAX_ELEMENTS) {
        return;
      }
      link(link, found);
    }
  }

  private static void meta(Element meta, EvidenceList found) {
    var name = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
    name = name.isEmpty() ? meta.attr("http-equiv") : name;
    name = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return;
    }
    var content = EvidenceList.cut(meta.attr("content"), 4_000);
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

  private static void link(Element link, EvidenceList found) {
    var rel = link.attr("rel").toLowerCase(Locale.ROOT);
    if (Rels.isLicence(rel)) {
      found.add("rel-license", link.attr("href"), "html:link[rel=license]", link.attr("title"));
    } else if (rel.equals("dct:rights") || rel.startsWith("dc") && rel.contains("rights")) {
      found.add(
          "dublin-core", link.attr("href"), "html:link[rel=" + EvidenceList.cut(rel, 40) + "]", "");
    } else if (rel.equals("tdm-policy")) {
      Directives.policy(link.attr("href"), "html:link[rel=tdm-policy]", found);
    }
  }
}
