package io.cuvee.ingest.evidence;

import java.util.Map;

/**
 * Creative Commons licences by name: "CC BY-SA 4.0", "Creative Commons Attribution-NonCommercial
 * 3.0 Germany", also with the German, French and Spanish names of the conditions.
 */
final class CreativeCommonsName {
  private static final int REACH = 140;

  private CreativeCommonsName() {}

  /** Adds ids, or {@code creative-commons} where a name says no conditions, with their places. */
  static void find(String text, int from, int to, Map<String, Integer> found) {
    boolean unclear = false;
    int first = -1;
    for (int at = KnownLicences.next(text, "creative commons", from, to);
        at >= 0;
        at = KnownLicences.next(text, "creative commons", at + 1, to)) {
      first = first < 0 ? at : first;
      var id = spelled(text.substring(at, Math.min(text.length(), at + REACH)));
      unclear |= id == null;
      if (id != null) {
        found.putIfAbsent(id, at);
      }
    }
    for (var prefix : new String[] {"cc by", "cc-by"}) {
      for (int at = KnownLicences.next(text, prefix, from, to);
          at >= 0;
          at = KnownLicences.next(text, prefix, at + 1, to)) {
        found.putIfAbsent(initials(text.substring(at, Math.min(text.length(), at + 40))), at);
        unclear = false;
      }
    }
    if (unclear && found.isEmpty()) {
      found.put("creative-commons", first);
    }
  }

  private static String spelled(String name) {
    int initials = name.indexOf("by-");
    if (initials < 0) {
      initials = name.indexOf("(by)");
    }
    boolean by =
        contains(name, "attribution", "namensnennung", "paternité", "atribución", "attribuzione");
    if (!by && initials >= 0) {
      return initials(
          "cc " + name.substring(name.charAt(initials) == '(' ? initials + 1 : initials));
    }
    boolean zero = contains(name, "zero", "cc0");
    if (!by) {
      return zero ? "CC0-1.0" : null;
    }
    boolean nc =
        contains(
            name,
            "noncommercial",
            "non-commercial",
            "non commercial",
            "nicht kommerziell",
            "nicht-kommerziell",
            "keine kommerzielle",
            "pas d'utilisation commerciale",
            "nocomercial",
            "non commerciale");
    boolean nd =
        contains(
            name,
            "noderiv",
            "no derivative",
            "no-derivative",
            "keine bearbeitung",
            "pas de modification",
            "sinderivadas",
            "non opere derivate");
    boolean sa =
        contains(
            name,
            "sharealike",
            "share alike",
            "share-alike",
            "weitergabe unter gleichen",
            "partage",
            "compartirigual",
            "condividi allo stesso modo");
    return "CC-BY" + (nc ? "-NC" : "") + (nd ? "-ND" : sa ? "-SA" : "") + version(name);
  }

  private static boolean contains(String name, String... words) {
    for (var word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Reads "cc by-nc-sa 4.0". */
  private static String initials(String name) {
    var id = new StringBuilder("CC-BY");
    int i = name.indexOf("by") + 2;
    while (i + 3 <= name.length() && (name.charAt(i) == '-' || name.charAt(i) == ' ')) {
      var part = name.substring(i + 1, i + 3);
      boolean known = part.equals("nc") || part.equals("sa") || part.equals("nd");
      boolean ends =
          i + 3 == name.length() || !(name.charAt(i + 3) >= 'a' && name.charAt(i + 3) <= 'z');
      if (!known || !ends) {
        break;
      }
      id.append('-').append(part.equals("nc") ? "NC" : part.equals("sa") ? "SA" : "ND");
      i += 3;
    }
    return id + version(name);
  }

  private static String version(String name) {
    for (var version : new String[] {"4.0", "3.0", "2.5", "2.1", "2.0", "1.0"}) {
      if (name.contains(version)) {
        return '-' + version;
      }
    }
    return "";
  }
}
