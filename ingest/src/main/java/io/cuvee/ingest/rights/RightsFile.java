package io.cuvee.ingest.rights;

import io.cuvee.core.document.Span;
import java.util.List;
import java.util.Locale;

/**
 * A record that speaks of others' rights.
 *
 * @param span where it stands
 * @param kind what it is
 * @param scope whom it speaks of, as {@link Scopes} writes it
 * @param url its address, or empty
 * @param date time of the crawl, or empty
 * @param statements what it says, in its order
 */
public record RightsFile(
    Span span, Kind kind, String scope, String url, String date, List<Statement> statements) {

  /** Sorts of such records. */
  public enum Kind {
    /** {@code /robots.txt}, RFC 9309. */
    ROBOTS,
    /** {@code /.well-known/tdmrep.json}, the W3C's TDM Reservation Protocol. */
    TDMREP,
    /** {@code /ai.txt} or {@code /.well-known/ai.txt}. */
    AI_TXT,
    /** {@code LICENSE}, {@code COPYING} and their like. */
    LICENCE_FILE,
    /** {@code package.json}, {@code pom.xml} and their like. */
    MANIFEST;

    /** Lower case with hyphens: {@code ai-txt}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a label. */
    public static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the record is for machines alone and so no document. */
    public boolean ofSite() {
      return this == ROBOTS || this == TDMREP || this == AI_TXT;
    }
  }

  public RightsFile {
    statements = List.copyOf(statements);
  }
}
