package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.FileTally;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Ingestor;
import io.cuvee.ingest.Outcome;
import io.cuvee.ingest.OutcomeStream;
import io.cuvee.ingest.language.LanguageIdentifier;
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
  private final SourceAccess access;
  private OutcomeStream open;

  IngestRows(
      Iterator<SourcePiece> pieces,
      Map<String, IngestOptions> options,
      LanguageIdentifier identifier,
      SourceAccess access) {
    this.pieces = pieces;
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
    var ingestor = new Ingestor(options.get(piece.file().source()), identifier);
    var input = SourcePieces.input(piece.file(), access);
    return piece.piece() == null ? ingestor.open(input) : ingestor.open(input, piece.piece());
  }

  private static Row row(Outcome outcome) {
    return outcome.fold(
        accepted -> RowFactory.create(DocumentRows.of(accepted.document()), null, null, null),
        skipped ->
            RowFactory.create(
                null,
                RowFactory.create(
                    skipped.span().source(),
                    skipped.span().file(),
                    skipped.span().offset(),
                    skipped.span().length(),
                    skipped.kind()),
                null,
                null),
        quarantined -> RowFactory.create(null, null, row(quarantined.fault()), null));
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
        RowFactory.create(
            tally.source(),
            tally.file(),
            tally.bytes(),
            tally.coveredBytes(),
            tally.records(),
            scala.jdk.javaapi.CollectionConverters.asScala(
                new TreeMap<String, Long>(tally.recordsByType()))));
  }
}
