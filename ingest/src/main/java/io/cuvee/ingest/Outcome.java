package io.cuvee.ingest;

import io.cuvee.core.document.Document;
import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.Fault;
import java.util.function.Function;

/** What became of one record. */
public sealed interface Outcome {
  /** Calls the function that fits. */
  <T> T fold(
      Function<Accepted, T> accepted,
      Function<Skipped, T> skipped,
      Function<Quarantined, T> quarantined);

  /**
   * The record is a document.
   *
   * @param document the document
   */
  record Accepted(Document document) implements Outcome {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Quarantined, T> quarantined) {
      return accepted.apply(this);
    }
  }

  /**
   * The record is sound but of a kind that is no document.
   *
   * @param span where it stands
   * @param kind the record's type ({@code request}, {@code revisit}), {@code http-404}, {@code
   *     content-type:image/png}, {@code empty-text}
   */
  record Skipped(Span span, String kind) implements Outcome {
    @Override
    public <T> T fold(
        Function<Accepted, T> accepted,
        Function<Skipped, T> skipped,
        Function<Quarantined, T> quarantined) {
      return skipped.apply(this);
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
        Function<Quarantined, T> quarantined) {
      return quarantined.apply(this);
    }
  }
}
