package io.cuvee.ingest.evidence;

import java.util.Locale;

/** Directives to machines, as headers and meta elements both give them. */
final class Directives {
  private Directives() {}

  /** {@code noai} and {@code noimageai}, for all robots or a named one ({@code bot: noai}). */
  static void robots(String value, String where, EvidenceList found) {
    for (var part : value.toLowerCase(Locale.ROOT).split("[,;:\\s]+", 200)) {
      if (part.equals("noai") || part.equals("noimageai")) {
        found.add("robots", part, where, value);
      }
    }
  }

  /** {@code 1} reserves text and data mining, {@code 0} does not; all else means nothing. */
  static void reservation(String value, String where, EvidenceList found) {
    var number = value.strip();
    if (number.equals("1") || number.equals("0")) {
      found.add("tdm-reservation", "tdm-reservation:" + number, where, value);
    }
  }

  /** Where the policy of a reservation stands. */
  static void policy(String value, String where, EvidenceList found) {
    if (!value.isBlank()) {
      found.add("tdm-reservation", "tdm-policy:" + value.strip(), where, value);
    }
  }
}
