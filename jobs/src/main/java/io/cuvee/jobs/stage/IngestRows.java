package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.FileTally;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Ingestor;
import io.cuvee.ingest.InputFile;
import io.cuvee.ingest.Outcome;
import io.cuvee.ingest.OutcomeStream;
import io.cuvee.ingest.SourceFormat;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.url.UrlCanonicalizer;
import io.cuvee.jobs.recipe.IngestSpec;
import io.cuvee.jobs.row.DocumentRows;
import io.cuvee.jobs.store.HadoopByteSource;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a task's files, read one record at a time; each file ends with its tally. */
final class IngestRows implements Iterator<Row> {
  private final Iterator<SourceFile> files;
  private final Map<String, IngestOptions> options;
  private final IngestSpec ingest;
  private final UrlLists lists;
  private final UrlCanonicalizer addresses;
  private final Configuration configuration;
  private OutcomeStream open;

  IngestRows(
      Iterator<SourceFile> files,
      Map<String, IngestOptions> options,
      IngestSpec ingest,
      UrlLists lists,
      Configuration configuration) {
    this.lists = lists;
    this.addresses = new UrlCanonicalizer(ingest.urls().canonical());
    this.files = files;
    this.options = options;
    this.ingest = ingest;
    this.configuration = configuration;
  }

  @Override
  public boolean hasNext() {
    return open != null || files.hasNext();
  }

  @Override
  public Row next() {
    if (open == null) {
      open = start(files.next());
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

  private OutcomeStream start(SourceFile file) {
    if (file == null) {
      throw new NoSuchElementException();
    }
    var identifier = Models.language(ingest, configuration);
    var ingestor = new Ingestor(options.get(file.source()), identifier, lists.rules(configuration));
    return ingestor.open(
        new InputFile(
            file.source(),
            file.file(),
            SourceFormat.of(file.format()),
            new HadoopByteSource(new Path(file.location()), configuration)));
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
