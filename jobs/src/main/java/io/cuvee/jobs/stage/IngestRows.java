package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.FileTally;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Ingestor;
import io.cuvee.ingest.Outcome;
import io.cuvee.ingest.OutcomeStream;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.url.UrlCanonicalizer;
import io.cuvee.ingest.url.UrlRules;
import io.cuvee.jobs.row.DocumentRows;
import io.cuvee.jobs.source.SourceAccess;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a task's files, read one record at a time; each piece ends with its tally. */
final class IngestRows implements Iterator<Row> {
  private final Iterator<SourcePiece> pieces;
  private final Map<String, IngestOptions> options;
  private final LanguageIdentifier identifier;
  private final UrlRules urls;
  private final UrlCanonicalizer addresses;
  private final SourceAccess access;
  private OutcomeStream open;

  IngestRows(
      Iterator<SourcePiece> pieces,
      Map<String, IngestOptions> options,
      LanguageIdentifier identifier,
      UrlRules urls,
      UrlCanonicalizer addresses,
      SourceAccess access) {
    this.pieces = pieces;
    this.urls = urls;
    this.addresses = addresses;
    this.options = options;
    this.identifier = identifier;
    this.access = access;
  }

  @Override
  public boolean hasNext() {
    return open != null || pieces.hasNext();
  }

  @Override
  public Row next() {
    if (open == null) {
      open = start(pieces.next());
    }
    if (open.hasNext()) {
      return row(open.next());
    }
    var tally = row(open.tally());
    try {
      open.close();
    } catch (Exception e) {
      throw new CuveeException.RunFailed("A source file cannot be closed.", e);
    }
    open = null;
    return tally;
  }

  private OutcomeStream start(SourcePiece piece) {
    var ingestor = new Ingestor(options.get(piece.file().source()), identifier, urls);
    var input = SourcePieces.input(piece.file(), access);
    return piece.piece() == null ? ingestor.open(input) : ingestor.open(input, piece.piece());
  }

  private Row row(Outcome outcome) {
    var rights = outcome.rights().map(RightsRows::row).orElse(null);
    return outcome.fold(
        accepted -> outcome(DocumentRows.of(accepted.document(), addresses), null, null, rights),
        skipped -> outcome(null, row(skipped), null, rights),
        rejected -> outcome(null, null, row(rejected), null),
        quarantined -> RowFactory.create(null, null, null, row(quarantined.fault()), null, null));
  }

  private static Row outcome(Row document, Row skipped, Row rejected, Row rights) {
    return RowFactory.create(document, skipped, rejected, null, null, rights);
  }

  private static Row row(Outcome.Skipped skipped) {
    return RowFactory.create(
        skipped.span().source(),
        skipped.span().file(),
        skipped.span().offset(),
        skipped.span().length(),
        skipped.kind());
  }

  private static Row row(Outcome.Rejected rejected) {
    var span = rejected.span();
    var refusal = rejected.refusal();
    return RowFactory.create(
        span.documentId().toString(),
        span.source(),
        span.file(),
        span.offset(),
        span.length(),
        TextDecoder.clean(rejected.url()),
        refusal.rule(),
        refusal.value(),
        refusal.threshold(),
        TextDecoder.clean(refusal.evidence()));
  }

  private static Row row(Fault fault) {
    return RowFactory.create(
        fault.span().source(),
        fault.span().file(),
        fault.span().offset(),
        fault.span().length(),
        fault.cause().label(),
        fault.detail(),
        fault.sample());
  }

  private static Row row(FileTally tally) {
    return RowFactory.create(
        null,
        null,
        null,
        null,
        RowFactory.create(
            tally.source(),
            tally.file(),
            tally.bytes(),
            tally.coveredBytes(),
            tally.records(),
            scala.jdk.javaapi.CollectionConverters.asScala(
                new TreeMap<String, Long>(tally.recordsByType()))),
        null);
  }
}
