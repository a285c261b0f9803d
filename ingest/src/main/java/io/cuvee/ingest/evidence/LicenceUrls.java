package io.cuvee.ingest.evidence;

import java.util.Locale;

/** Addresses that stand for a licence. */
final class LicenceUrls {
  private static final String[] PLACES = {
    "apache.org/licenses/license-2.0", "Apache-2.0",
    "opensource.org/licenses/mit", "MIT",
    "opensource.org/license/mit", "MIT",
    "opensource.org/licenses/apache-2.0", "Apache-2.0",
    "opensource.org/licenses/bsd-3-clause", "BSD-3-Clause",
    "opensource.org/licenses/bsd-2-clause", "BSD-2-Clause",
    "opensource.org/licenses/isc", "ISC",
    "mozilla.org/mpl/2.0", "MPL-2.0",
    "mozilla.org/en-us/mpl/2.0", "MPL-2.0",
    "eclipse.org/legal/epl-2.0", "EPL-2.0",
    "eclipse.org/legal/epl-v20", "EPL-2.0",
    "eclipse.org/legal/epl-v10", "EPL-1.0",
    "eclipse.org/org/documents/edl-v10", "BSD-3-Clause",
    "gnu.org/licenses/old-licenses/gpl-2.0", "GPL-2.0-only",
    "gnu.org/licenses/gpl-2.0", "GPL-2.0-only",
    "gnu.org/licenses/gpl-3.0", "GPL-3.0-only",
    "gnu.org/licenses/lgpl-2.1", "LGPL-2.1-only",
    "gnu.org/licenses/old-licenses/lgpl-2.1", "LGPL-2.1-only",
    "gnu.org/licenses/lgpl-3.0", "LGPL-3.0-only",
    "gnu.org/licenses/agpl", "AGPL-3.0-only",
    "gnu.org/licenses/gpl", "GPL",
    "gnu.org/copyleft/gpl", "GPL",
    "gnu.org/licenses/lgpl", "LGPL",
    "gnu.org/copyleft/lesser", "LGPL",
    "gnu.org/licenses/fdl-1.2", "GFDL-1.2",
    "gnu.org/licenses/old-licenses/fdl-1.2", "GFDL-1.2",
    "gnu.org/licenses/fdl-1.3", "GFDL-1.3",
    "gnu.org/licenses/fdl", "GFDL",
    "gnu.org/copyleft/fdl", "GFDL",
    "unlicense.org", "Unlicense",
    "unicode.org/copyright", "Unicode-3.0",
    "unicode.org/license", "Unicode-3.0",
    "nationalarchives.gov.uk/doc/open-government-licence", "OGL-UK-3.0"
  };

  private LicenceUrls() {}

  /** Deeds and legal codes of Creative Commons, and their buttons. */
  static boolean isCreativeCommons(String url) {
    var lower = url.toLowerCase(Locale.ROOT);
    int host = lower.indexOf("creativecommons.org/");
    if (host >= 0) {
      var path = lower.substring(host + "creativecommons.org/".length());
      return path.startsWith("licenses/")
          || path.startsWith("licences/")
          || path.startsWith("publicdomain/")
          || path.startsWith("l/")
          || path.startsWith("images/");
    }
    return lower.contains("licensebuttons.net/") || lower.contains("i.creativecommons.org/");
  }

  /** SPDX id of another licence's address; null if it is none. */
  static String spdx(String url) {
    if (!url.regionMatches(true, 0, "http", 0, 4) && !url.startsWith("//")) {
      return null;
    }
    var lower = url.toLowerCase(Locale.ROOT);
    for (int i = 0; i < PLACES.length; i += 2) {
      int at = lower.indexOf(PLACES[i]);
      // A host begins there, perhaps behind "www."; addresses inside a query do not count.
      if (at >= 2 && at <= 12) {
        return PLACES[i + 1];
      }
    }
    return null;
  }
}
