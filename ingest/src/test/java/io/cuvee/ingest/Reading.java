package io.cuvee.ingest;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.language.Guess;
import io.cuvee.ingest.language.LanguageIdentifier;
import java.util.ArrayList;
import java.util.List;

/** A file read to its end. */
record Reading(List<Outcome> outcomes, FileTally tally) {
  /** A language model that always says the same: these tests are not about languages. */
  static final LanguageIdentifier ENGLISH =
      new LanguageIdentifier() {
        @Override
        public String name() {
          return "fixed";
        }

        @Override
        public String fingerprint() {
          return "fixed";
        }

        @Override
        public Guess identify(String text) {
          return new Guess("en", 0.5);
        }

        @Override
        public List<Guess> top(String text, int k) {
          return List.of(identify(text));
        }
      };

  static Reading of(String file, ByteSource bytes, SourceFormat format) {
    return of(file, bytes, format, IngestOptions.defaults());
  }

  static Reading of(String file, ByteSource bytes, SourceFormat format, IngestOptions options) {
    var ingestor = new Ingestor(options, ENGLISH);
    var outcomes = new ArrayList<Outcome>();
    try (var stream = ingestor.open(new InputFile("web", file, format, bytes))) {
      stream.forEachRemaining(outcomes::add);
      return new Reading(outcomes, stream.tally());
    }
  }

  List<Document> documents() {
    return outcomes.stream()
        .filter(Outcome.Accepted.class::isInstance)
        .map(outcome -> ((Outcome.Accepted) outcome).document())
        .toList();
  }

  List<String> texts() {
    return documents().stream().map(Document::text).toList();
  }

  List<String> skipped() {
    return outcomes.stream()
        .filter(Outcome.Skipped.class::isInstance)
        .map(outcome -> ((Outcome.Skipped) outcome).kind())
        .toList();
  }

  List<Fault> rawFaults() {
    return outcomes.stream()
        .filter(Outcome.Quarantined.class::isInstance)
        .map(outcome -> ((Outcome.Quarantined) outcome).fault())
        .toList();
  }

  /** Faults as {@code cause@offset+length: detail}. */
  List<String> faults() {
    return rawFaults().stream()
        .map(
            f ->
                "%s@%d+%d: %s"
                    .formatted(f.cause().label(), f.span().offset(), f.span().length(), f.detail()))
        .toList();
  }

  List<String> faults(String cause) {
    return faults().stream().filter(fault -> fault.startsWith(cause)).toList();
  }
}
