package io.cuvee.ingest.evidence;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;
import java.util.Locale;

/**
 * Hosts of governments: works of the United States' are free by law, the United Kingdom's by OGL.
 */
final class HostEvidence {
  private static final String[] SUFFIXES = {".gov", ".mil", ".gov.uk"};

  private HostEvidence() {}

  static List<LicenceEvidence> find(String host) {
    if (host == null) {
      return List.of();
    }
    var name = host.strip().toLowerCase(Locale.ROOT);
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    var found = new EvidenceList();
    for (var suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        found.add("government-host", suffix, "url:host", name);
      }
    }
    return found.list();
  }
}
