package io.cuvee.ingest.wiki;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the head of a dump tells of its wiki.
 *
 * @param base address of the main page, or empty
 * @param database name of the wiki's database ({@code dewiki}), or empty
 * @param language the wiki's language, or empty
 * @param namespaces names of the namespaces by number
 */
public record SiteInfo(
    String base, String database, String language, Map<Integer, String> namespaces) {
  private static final int FILE = 6;
  private static final int CATEGORY = 14;
  private static final String UNESCAPED = "-._~!$'()*,;:@/";

  /** A wiki of which nothing is known. */
  static final SiteInfo UNKNOWN = new SiteInfo("", "", "", Map.of());

  public SiteInfo {
    namespaces = Collections.unmodifiableMap(new TreeMap<>(namespaces));
  }

  /** The address of a page, or empty if the wiki's is not known. */
  public String url(String title) {
    int slash = base.lastIndexOf('/');
    if (slash < 8 || title.isEmpty()) {
      return "";
    }
    var url = new StringBuilder(base.substring(0, slash + 1));
    for (byte b : title.replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
      if (letter || b > 0 && UNESCAPED.indexOf(b) >= 0) {
        url.append((char) b);
      } else {
        url.append('%');
        url.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
        url.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return url.toString();
  }

  /** Namespaces, in lower case, of links that show no text: pictures and categories. */
  Set<String> hiddenNamespaces() {
    var names = new HashSet<>(Set.of("file", "image", "category", "media"));
    for (int key : new int[] {FILE, CATEGORY}) {
      names.add(namespaces.getOrDefault(key, "file").toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
