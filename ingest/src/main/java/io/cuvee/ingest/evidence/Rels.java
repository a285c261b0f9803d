package io.cuvee.ingest.evidence;

/** Link relations that name a licence. */
final class Rels {
  private Rels() {}

  /** True if one of the lower-case, space-separated relations is license or an RDFa form of it. */
  static boolean isLicence(String rel) {
    if (!rel.contains("licen")) {
      return false;
    }
    for (var part : rel.split("\\s+", 50)) {
      switch (part) {
        case "license",
            "licence",
            "cc:license",
            "dct:license",
            "dc:license",
            "dcterms:license",
            "xhv:license" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
