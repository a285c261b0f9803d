package io.cuvee.ingest;

import io.cuvee.core.document.Document;
import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.rights.RightsFile;
import io.cuvee.ingest.url.UrlRules;
import java.util.Optional;
import java.util.function.Function;

/** What became of one record. */
public sealed interface Outcome {
  /** Calls the function that fits. */
  <T> T fold(
      Function<Accepted, T> accepted,
      Function<Skipped, T> skipped,
      Function<Rejected, T> rejected,
      Function<Quarantined, T> quarantined);

  /** What the record says of the rights in others, whatever became of it itself. */
  default Optional<RightsFile> rights() {
    return Optional.empty();
  }

  /**
   * The record is a document.
   *
   * @param document the document
   * @param rights what the same record says of others, as a licence file does
   */
  record Accepted(Document document, Optional<RightsFile> rights) implements Outcome {
    /** A document that speaks for itself alone. */
    public Accepted(Document document) {
      this(document, Optional.empty());
    }

    /** The same with a changed document. */
    Accepted with(Document changed) {
      return new Accepted(changed, rights);
    }

    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Rejected, T> rejected,
        Function<Quarantined, T> quarantined) {
      return accepted.apply(this);
    }
  }

  /**
   * The record is sound but of a kind that is no document.
   *
   * @param span where it stands
   * @param kind the record's type ({@code request}, {@code revisit}), {@code http-404}, {@code
   *     content-type:image/png}, {@code empty-text}, {@code site-file:robots}
   * @param rights what the record says of the rights in others
   */
  record Skipped(Span span, String kind, Optional<RightsFile> rights) implements Outcome {
    /** A record that says nothing of others. */
    public Skipped(Span span, String kind) {
      this(span, kind, Optional.empty());
    }

    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Rejected, T> rejected,
        Function<Quarantined, T> quarantined) {
      return skipped.apply(this);
    }
  }

  /**
   * The record is refused by a rule before it is looked at.
   *
   * @param span where it stands
   * @param url its address
   * @param refusal the rule and what it rests on
   */
  record Rejected(Span span, String url, UrlRules.Refusal refusal) implements Outcome {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Rejected, T> rejected,
        Function<Quarantined, T> quarantined) {
      return rejected.apply(this);
    }
  }

  /**
   * The record, or bytes where one should be, cannot be read.
   *
   * @param fault where and why
   */
  record Quarantined(Fault fault) implements Outcome {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Rejected, T> rejected,
        Function<Quarantined, T> quarantined) {
      return quarantined.apply(this);
    }
  }
}
