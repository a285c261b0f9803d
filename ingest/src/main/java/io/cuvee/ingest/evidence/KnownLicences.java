package io.cuvee.ingest.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and phrases of well-known licences, in lower case with single spaces, and the SPDX ids that
 * they stand for (SPDX License List 3). Phrases are looked up as they are; no regular expressions.
 */
final class KnownLicences {
  /** How far behind a name its version may stand. */
  private static final int VERSION_REACH = 60;

  private static final int CONDITION_REACH = 250;

  /**
   * A licence that comes in versions.
   *
   * @param versions version and SPDX id, in turns; the last id alone is for no version
   * @param gnu whether "or any later version" matters
   */
  private record Family(String phrase, boolean gnu, String... versions) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("apache license", false, "2", "Apache-2.0", "1.1", "Apache-1.1", "Apache-2.0"),
          new Family("apache software license", false, "1.1", "Apache-1.1", "Apache-2.0"),
          new Family("eclipse public license", false, "1", "EPL-1.0", "2", "EPL-2.0", "EPL"),
          new Family("mozilla public license", false, "2", "MPL-2.0", "1.1", "MPL-1.1", "MPL"),
          new Family(
              "lesser general public license", true, "2.1", "LGPL-2.1", "3", "LGPL-3.0", "LGPL"),
          new Family("library general public license", true, "2", "LGPL-2.0", "LGPL"),
          new Family("affero general public license", true, "3", "AGPL-3.0", "AGPL"),
          new Family("gnu general public license", true, "2", "GPL-2.0", "3", "GPL-3.0", "GPL"),
          new Family(
              "gnu free documentation license",
              true,
              "1.3",
              "GFDL-1.3",
              "1.2",
              "GFDL-1.2",
              "1.1",
              "GFDL-1.1",
              "GFDL"),
          new Family(
              "common development and distribution license",
              false,
              "1.1",
              "CDDL-1.1",
              "1",
              "CDDL-1.0",
              "CDDL-1.0"),
          new Family("boost software license", false, "BSL-1.0"),
          new Family("python software foundation license", false, "PSF-2.0"),
          new Family("postgresql license", false, "PostgreSQL"),
          new Family(
              "open government licence",
              false,
              "3",
              "OGL-UK-3.0",
              "2",
              "OGL-UK-2.0",
              "1",
              "OGL-UK-1.0",
              "OGL-UK-3.0"));

  private static final Map<String, String> PHRASES = phrases();

  private KnownLicences() {}

  private static Map<String, String> phrases() {
    var map = new LinkedHashMap<String, String>();
    map.put("apache-2.0", "Apache-2.0");
    map.put("mit license", "MIT");
    map.put("mit-license", "MIT");
    map.put("mit licence", "MIT");
    map.put(
        "permission is hereby granted, free of charge, to any person obtaining a copy of this"
            + " software",
        "MIT");
    map.put("bsd 3-clause", "BSD-3-Clause");
    map.put("bsd-3-clause", "BSD-3-Clause");
    map.put("3-clause bsd", "BSD-3-Clause");
    map.put("new bsd license", "BSD-3-Clause");
    map.put("modified bsd license", "BSD-3-Clause");
    map.put("bsd 2-clause", "BSD-2-Clause");
    map.put("bsd-2-clause", "BSD-2-Clause");
    map.put("simplified bsd", "BSD-2-Clause");
    map.put("eclipse distribution license", "BSD-3-Clause");
    map.put("isc license", "ISC");
    map.put(
        "permission to use, copy, modify, and/or distribute this software for any purpose with"
            + " or without fee",
        "ISC");
    map.put("this is free and unencumbered software released into the public domain", "Unlicense");
    map.put("unlicense.org", "Unlicense");
    map.put("unicode.org/copyright", "Unicode-3.0");
    map.put("unicode license v3", "Unicode-3.0");
    map.put("unicode.org/license", "Unicode-3.0");
    map.put("icu license", "ICU");
    map.put("epl-2.0", "EPL-2.0");
    map.put("epl-v20", "EPL-2.0");
    map.put("epl-v10", "EPL-1.0");
    map.put("epl-1.0", "EPL-1.0");
    map.put("mozilla.org/mpl/2.0", "MPL-2.0");
    map.put("apache.org/licenses/license-2.0", "Apache-2.0");
    map.put("opensource.org/licenses/mit", "MIT");
    map.put("zlib license", "Zlib");
    map.put("lgplv3", "LGPL-3.0");
    map.put("lgplv2.1", "LGPL-2.1");
    map.put("agplv3", "AGPL-3.0");
    map.put("gplv3", "GPL-3.0");
    map.put("gplv2", "GPL-2.0");
    return map;
  }

  /** SPDX ids of the licences that a part of the text names, each with its place; in that order. */
  static Map<String, Integer> find(String text, int from, int to) {
    var found = new LinkedHashMap<String, Integer>();
    for (var family : FAMILIES) {
      for (int at = next(text, family.phrase(), from, to);
          at >= 0;
          at = next(text, family.phrase(), at + 1, to)) {
        found.putIfAbsent(version(family, text, at + family.phrase().length()), at);
      }
    }
    for (var phrase : PHRASES.entrySet()) {
      int at = next(text, phrase.getKey(), from, to);
      if (at >= 0 && startsWord(text, at)) {
        found.putIfAbsent(phrase.getValue(), at);
      }
    }
    bsd(text, from, to, found);
    int cc0 = next(text, "cc0", from, to);
    if (cc0 >= 0) {
      found.putIfAbsent("CC0-1.0", cc0);
    }
    CreativeCommonsName.find(text, from, to, found);
    return found;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !isLetter(text.charAt(at - 1));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The place of a phrase that begins in the part; -1 for none. */
  static int next(String text, String phrase, int from, int to) {
    // Beyond the part nothing is read, or many parts would cost the text's length each.
    int end = Math.min(text.length(), to + phrase.length());
    for (int i = from; i <= end - phrase.length() && i < to; i++) {
      if (text.charAt(i) == phrase.charAt(0) && text.startsWith(phrase, i)) {
        return i;
      }
    }
    return -1;
  }

  private static void bsd(String text, int from, int to, Map<String, Integer> found) {
    int at = next(text, "redistribution and use in source and binary forms", from, to);
    if (at >= 0) {
      boolean three = next(text, "endorse or promote products", at, at + 2500) >= 0;
      found.putIfAbsent(three ? "BSD-3-Clause" : "BSD-2-Clause", at);
    }
  }

  private static String version(Family family, String text, int after) {
    int end = Math.min(text.length(), after + VERSION_REACH);
    String id = null;
    for (int i = after; i < end && id == null; i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      boolean starts =
          c >= '0'
              && c <= '9'
              && (before == ' '
                  || before == 'v'
                  || before == '-'
                  || before == '('
                  || before == '/');
      id = starts ? match(family, text, i) : null;
    }
    var versions = family.versions();
    id = id == null ? versions[versions.length - 1] : id;
    return family.gnu() && id.indexOf('-') > 0 ? withCondition(id, text, after) : id;
  }

  private static String match(Family family, String text, int at) {
    var versions = family.versions();
    for (int v = 0; v + 1 < versions.length; v += 2) {
      int end = at + versions[v].length();
      boolean whole = end >= text.length() || !(text.charAt(end) >= '0' && text.charAt(end) <= '9');
      if (whole && text.startsWith(versions[v], at)) {
        return versions[v + 1];
      }
    }
    return null;
  }

  private static String withCondition(String id, String text, int after) {
    int end = Math.min(text.length(), after + CONDITION_REACH);
    boolean later =
        next(text, "later version", after, end) >= 0 || next(text, "or later", after, end) >= 0;
    boolean classpath = id.equals("GPL-2.0") && next(text, "classpath", after, after + 900) >= 0;
    return id
        + (later ? "-or-later" : "-only")
        + (classpath ? " WITH Classpath-exception-2.0" : "");
  }
}
