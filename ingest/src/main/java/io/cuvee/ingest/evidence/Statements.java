package io.cuvee.ingest.evidence;

import java.util.function.IntFunction;

/** Sentences that speak of rights: "licensed under …", "All rights reserved", "© 2024 …". */
final class Statements {
  private static final String[] LICENCE = {
    "licen",
    "lizen",
    "creative commons",
    " cc by",
    " cc-by",
    "under the terms of",
    "released under",
    "published under",
    "veröffentlicht unter",
    "steht unter"
  };
  private static final String[] RESERVED = {
    "rights reserved",
    "rechte vorbehalten",
    "droits réservés",
    "derechos reservados",
    "diritti riservati",
    "direitos reservados",
    "rechten voorbehouden",
    "prawa zastrzeżone",
    "права защищены",
    "版权所有",
    "無断転載"
  };
  private static final String[] PUBLIC_DOMAIN = {
    "in the public domain", "into the public domain", "public domain mark", "gemeinfrei"
  };
  private static final String[] COPYRIGHT = {"©", "copyright (c)", "copyright 1", "copyright 2"};
  private static final int BEFORE = 60;
  private static final int AFTER = 220;
  private static final int MAX_NOTICE = 100;
  private static final int MAX_WINDOWS = 500;

  private final String text;
  private final Lowered lowered;
  private final String kind;
  private final IntFunction<String> where;
  private final EvidenceList found;

  /**
   * A search in a part of a text.
   *
   * @param kind of the evidence
   * @param where names a place in the text
   */
  Statements(
      String text, int from, int to, String kind, IntFunction<String> where, EvidenceList found) {
    this.text = text;
    this.lowered = new Lowered(text, from, to, false);
    this.kind = kind;
    this.where = where;
    this.found = found;
  }

  void find() {
    var lower = lowered.text();
    spdx(lower);
    licences(lower);
    each(lower, RESERVED, at -> "all-rights-reserved");
    each(lower, PUBLIC_DOMAIN, at -> "public-domain");
    each(lower, COPYRIGHT, this::notice);
  }

  private void spdx(String lower) {
    var tag = "spdx-license-identifier:";
    for (int at = lower.indexOf(tag); at >= 0; at = lower.indexOf(tag, at + 1)) {
      int from = lowered.origin(at + tag.length());
      found.add("spdx", SpdxLine.expression(text, from), where.apply(from), context(at, tag));
    }
  }

  private void licences(String lower) {
    var next = new int[LICENCE.length];
    java.util.Arrays.fill(next, -1);
    int done = 0;
    for (int windows = 0; windows < MAX_WINDOWS; windows++) {
      int at = nextOf(lower, next, done);
      if (at == Integer.MAX_VALUE) {
        return;
      }
      int from = Math.max(done, at - BEFORE);
      int to = Math.min(lower.length(), at + AFTER);
      for (var licence : KnownLicences.find(lower, from, to).entrySet()) {
        int place = licence.getValue();
        found.add(
            kind,
            licence.getKey(),
            where.apply(lowered.origin(place)),
            context(place, licence.getKey()));
      }
      done = to;
    }
  }

  /** The next place of any phrase; each phrase is searched on only once it was passed. */
  private static int nextOf(String lower, int[] next, int from) {
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < next.length; i++) {
      if (next[i] < from) {
        int at = lower.indexOf(LICENCE[i], from);
        next[i] = at < 0 ? Integer.MAX_VALUE : at;
      }
      first = Math.min(first, next[i]);
    }
    return first;
  }

  private void each(String lower, String[] phrases, IntFunction<String> value) {
    for (var phrase : phrases) {
      int at = lower.indexOf(phrase);
      for (int n = 0; at >= 0 && n < EvidenceList.MAX; n++) {
        found.add(kind, value.apply(at), where.apply(lowered.origin(at)), context(at, phrase));
        at = lower.indexOf(phrase, at + phrase.length());
      }
    }
  }

  private String notice(int at) {
    int from = lowered.origin(at);
    int to = Math.min(text.length(), from + MAX_NOTICE);
    int line = text.indexOf('\n', from);
    return EvidenceList.cut(text.substring(from, line < 0 ? to : Math.min(line, to)), MAX_NOTICE);
  }

  private String context(int at, String phrase) {
    int from = lowered.origin(at);
    return EvidenceList.around(text, from, Math.min(text.length(), from + phrase.length()));
  }
}
