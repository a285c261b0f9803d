package io.cuvee.jobs.cli.page;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Ingestor;
import io.cuvee.ingest.InputFile;
import io.cuvee.ingest.SourceFormat;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.cli.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents as a run would make them of WARC and Parquet files, and of plain texts. */
final class RecordPages {
  private static final int FAULTS_TOLD = 20;

  private final IngestOptions options;
  private final LanguageIdentifier identifier;
  private final Console console;
  private long faults;

  RecordPages(IngestOptions options, LanguageIdentifier identifier, Console console) {
    this.options = options;
    this.identifier = identifier;
    this.console = console;
  }

  /** Whether no record was quarantined. */
  synchronized boolean complete() {
    return faults == 0;
  }

  /** Reads every document of a file; records that are none are passed over. */
  void read(Path file, Consumer<PageText> sink) throws IOException {
    outcomes(
        file,
        SourceFormat.AUTO,
        document -> {
          var own = document.metadata().get("warc-record-id");
          own = own == null ? document.metadata().get("id") : own;
          sink.accept(PageMaker.of(own == null ? document.id().toString() : own, document));
        });
  }

  /** A file that is one text; empty if there is none in it. */
  Optional<PageText> text(String id, Path file) throws IOException {
    var holder = new PageText[1];
    outcomes(file, SourceFormat.FILE, document -> holder[0] = PageMaker.of(id, document));
    return Optional.ofNullable(holder[0]);
  }

  private void outcomes(Path file, SourceFormat format, Consumer<Document> sink)
      throws IOException {
    var name = file.getFileName().toString();
    var input = new InputFile("command-line", name, format, ByteSource.of(file));
    try (var stream = new Ingestor(options, identifier).open(input)) {
      while (stream.hasNext()) {
        stream
            .next()
            .<Runnable>fold(
                accepted -> () -> sink.accept(accepted.document()),
                skipped -> () -> {},
                rejected -> () -> {},
                quarantined -> () -> tell(file, quarantined.fault()))
            .run();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private synchronized void tell(Path file, Fault fault) {
    faults++;
    if (faults <= FAULTS_TOLD) {
      console.println(
          file
              + " at "
              + fault.span().offset()
              + ": "
              + fault.cause().label()
              + ": "
              + fault.detail()
              + "; it is left out");
    } else if (faults == FAULTS_TOLD + 1) {
      console.println("more records are left out; a run would keep them in quarantine");
    }
  }
}
