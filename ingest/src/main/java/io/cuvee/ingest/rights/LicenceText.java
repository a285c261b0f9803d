package io.cuvee.ingest.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Recognizes the texts of well-known licences by phrases that stand in no other: letters and digits
 * alone are compared, so that wrapping, case, quotes and comment signs do not matter.
 */
final class LicenceText {
  /** Characters of a file that are looked at: the longest of these licences has 35,000. */
  private static final int MAX_TEXT = 200_000;

  /**
   * A licence and how its text is told.
   *
   * @param all every one must occur, the first of them says where the licence stands
   * @param none none may occur behind the first, as far as {@value #REACH} characters
   */
  private record Mark(String spdx, List<String> all, List<String> none) {}

  private static final int REACH = 4_000;

  private static final String BSD = "redistribution and use in source and binary forms";
  private static final String ENDORSE = "endorse or promote products derived from this software";
  private static final String ADVERTISE = "all advertising materials mentioning features or use";
  private static final String APACHE_1 = "nor may apache appear in their name";
  private static final String MIT =
      "permission is hereby granted free of charge to any person obtaining a copy of";
  private static final String MIT_NOTICE =
      "copyright notice and this permission notice shall be included";
  private static final String ISC =
      "modify and or distribute this software for any purpose with or without fee is hereby granted";
  private static final String ISC_NOTICE = "and this permission notice appear in all copies";

  private static final List<Mark> MARKS =
      List.of(
          mark("Apache-2.0", "apache license version 2 0"),
          mark("Apache-2.0", "apache software license version 2 0"),
          new Mark("Apache-1.1", List.of(BSD, APACHE_1), List.of()),
          new Mark("MIT", List.of(MIT, MIT_NOTICE), List.of()),
          new Mark("MIT-0", List.of(MIT), List.of(MIT_NOTICE)),
          new Mark("BSD-4-Clause", List.of(BSD, ADVERTISE, ENDORSE), List.of(APACHE_1)),
          new Mark("BSD-3-Clause", List.of(BSD, ENDORSE), List.of(ADVERTISE, APACHE_1)),
          new Mark("BSD-2-Clause", List.of(BSD), List.of(ENDORSE, ADVERTISE, APACHE_1)),
          new Mark("ISC", List.of(ISC, ISC_NOTICE), List.of()),
          new Mark("0BSD", List.of(ISC), List.of(ISC_NOTICE)),
          mark("GPL-2.0", "gnu general public license version 2 june 1991"),
          mark("GPL-2.0", "gnu general public license gpl version 2 june 1991"),
          mark("GPL-3.0", "gnu general public license version 3 29 june 2007"),
          mark("LGPL-2.0", "gnu library general public license version 2 june 1991"),
          mark("LGPL-2.1", "gnu lesser general public license version 2 1 february 1999"),
          mark("LGPL-3.0", "gnu lesser general public license version 3 29 june 2007"),
          mark("AGPL-3.0", "gnu affero general public license version 3 19 november 2007"),
          mark("MPL-1.1", "mozilla public license version 1 1"),
          mark("MPL-2.0", "mozilla public license version 2 0"),
          mark("EPL-1.0", "eclipse public license v 1 0"),
          mark("EPL-2.0", "eclipse public license v 2 0"),
          mark("CDDL-1.0", "common development and distribution license cddl version 1 0"),
          mark("CDDL-1.1", "common development and distribution license cddl version 1 1"),
          mark("BSL-1.0", "boost software license version 1 0"),
          mark("Unlicense", "free and unencumbered software released into the public domain"),
          mark("CC0-1.0", "cc0 1 0 universal"),
          mark("CC-BY-4.0", "attribution 4 0 international"),
          mark("CC-BY-SA-4.0", "attribution sharealike 4 0 international"),
          mark("CC-BY-NC-4.0", "attribution noncommercial 4 0 international"));

  /**
   * A licence that a file holds.
   *
   * @param spdx its SPDX id
   * @param start place in the file of the phrase that told it
   */
  record Found(String spdx, int start) {}

  private LicenceText() {}

  private static Mark mark(String spdx, String phrase) {
    return new Mark(spdx, List.of(phrase), List.of());
  }

  /** The licences of a file in the order in which their texts begin. */
  static List<Found> in(String text) {
    var words = new Words(text, Math.min(text.length(), MAX_TEXT));
    var plain = words.plain();
    var found = new ArrayList<Found>();
    for (var mark : MARKS) {
      int at = place(plain, mark);
      if (at >= 0) {
        boolean classpath =
            mark.spdx().equals("GPL-2.0") && plain.indexOf("classpath exception") >= 0;
        var spdx = mark.spdx() + (classpath ? " WITH Classpath-exception-2.0" : "");
        var licence = new Found(spdx, words.origin(at));
        found.removeIf(f -> f.spdx().equals(spdx) && f.start() > licence.start());
        if (found.stream().noneMatch(f -> f.spdx().equals(spdx))) {
          found.add(licence);
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::start).thenComparing(Found::spdx));
    return found;
  }

  private static int place(String plain, Mark mark) {
    for (int at = plain.indexOf(mark.all().get(0));
        at >= 0;
        at = plain.indexOf(mark.all().get(0), at + 1)) {
      var behind = plain.substring(at, Math.min(plain.length(), at + REACH));
      boolean whole = mark.all().stream().allMatch(behind::contains);
      if (whole && mark.none().stream().noneMatch(behind::contains)) {
        return at;
      }
    }
    return -1;
  }

  /** A text as lower-case words of ASCII letters and digits with one space between. */
  private static final class Words {
    private final StringBuilder plain = new StringBuilder();
    private final int[] origins;

    Words(String text, int to) {
      origins = new int[to + 1];
      boolean space = false;
      for (int i = 0; i < to; i++) {
        char c = text.charAt(i);
        char lower = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        if (lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9') {
          if (space && !plain.isEmpty()) {
            put(' ', i);
          }
          put(lower, i);
          space = false;
        } else {
          space = true;
        }
      }
    }

    private void put(char c, int origin) {
      // Every character but the last has room for the space before it.
      if (plain.length() < origins.length) {
        origins[plain.length()] = origin;
      }
      plain.append(c);
    }

    String plain() {
      return plain.toString();
    }

    int origin(int at) {
      return origins[Math.min(at, origins.length - 1)];
    }
  }
}
