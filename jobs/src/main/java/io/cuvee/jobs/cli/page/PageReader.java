package io.cuvee.jobs.cli.page;

import io.cuvee.core.error.CuveeException;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Limits;
import io.cuvee.ingest.RowLayout;
import io.cuvee.ingest.html.ExtractionOptions;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.InOrder;
import io.cuvee.jobs.cli.input.JsonLines;
import io.cuvee.jobs.cli.input.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Reads pages wherever they are, and gives them on in the order of the input. */
public final class PageReader {
  private final Console console;
  private final PageMaker maker;
  private final RecordPages records;
  private final JsonLines lines;
  private volatile boolean complete = true;

  /** A reader of pages with what it takes of them and the model that tells languages. */
  public PageReader(ExtractionOptions extraction, LanguageIdentifier identifier, Console console) {
    this.console = console;
    this.maker = new PageMaker(MainTextExtractor.of(extraction), identifier);
    this.records =
        new RecordPages(
            new IngestOptions(extraction, Limits.defaults(), RowLayout.defaults()),
            identifier,
            console);
    this.lines = new JsonLines(console, "");
  }

  /**
   * Reads files, folders with all below them, and standard input ({@code -}: JSON lines, a page or
   * a WARC, by its first bytes).
   *
   * @return 0 if all was read, 1 if something had to be left out
   * @throws CuveeException.WrongUsage if there is no such file
   */
  public int read(List<String> paths, Consumer<PageText> sink) throws IOException {
    try (var work = new InOrder<PageText>(page -> give(page, sink))) {
      for (var path : paths) {
        if (path.equals("-")) {
          readInput(work);
        } else {
          readAll(path, work);
        }
      }
    }
    return complete && lines.exitCode() == 0 && records.complete() ? 0 : 1;
  }

  private void readAll(String path, InOrder<PageText> work) throws IOException {
    var files = files(path);
    if (files.isEmpty()) {
      console.println(path + " holds no file");
    }
    for (var file : files) {
      read(file, work);
    }
  }

  private void readInput(InOrder<PageText> work) throws IOException {
    if (PageFile.beginsWithObject(console.input())) {
      lines.read(List.of("-"), row -> work.add(() -> page(row)));
      return;
    }
    // Records are read by position, and a page whole: both want a file.
    var folder = Files.createTempDirectory("cuvee-input");
    var file = folder.resolve("stdin");
    try (var pages = new InOrder<PageText>(page -> work.add(() -> page))) {
      Files.copy(console.input(), file);
      read(file, pages);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void give(PageText page, Consumer<PageText> sink) {
    if (page != null) {
      sink.accept(page);
    }
  }

  private static List<Path> files(String name) throws IOException {
    var path = Path.of(name);
    if (!Files.exists(path)) {
      throw new CuveeException.WrongUsage("there is no file " + name + "; check the path");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void read(Path file, InOrder<PageText> work) throws IOException {
    switch (PageFile.kind(file)) {
      case ROWS -> lines.read(List.of(file.toString()), row -> work.add(() -> page(row)));
      case RECORDS -> records.read(file, page -> work.add(() -> page));
      case PAGE -> {
        var id = PageFile.id(file);
        work.add(() -> page(id, file));
      }
    }
  }

  private PageText page(String id, Path file) {
    try {
      var bytes = PageFile.bytes(file);
      return PageFile.isMarkup(file, bytes)
          ? maker.page(id, bytes, "")
          : records.text(id, file).orElseGet(() -> maker.text(id, "", "", ""));
    } catch (IOException e) {
      console.println(file + " cannot be read: " + e.getMessage() + "; it is left out");
      complete = false;
      return null;
    }
  }

  private PageText page(Row row) {
    var url = row.text("url");
    if (row.values().get("html") instanceof String html) {
      return maker.page(row.id(), html, url);
    }
    if (row.values().get("html_base64") instanceof String encoded) {
      try {
        return maker.page(row.id(), Base64.getDecoder().decode(encoded.replaceAll("\\s", "")), url);
      } catch (IllegalArgumentException e) {
        console.println(row.place() + ": html_base64 is not base64; the line is left out");
      }
    } else if (row.values().get("text") instanceof String text) {
      return maker.text(row.id(), text, url, row.text("title"));
    } else {
      console.println(row.place() + ": no \"html\", \"html_base64\" or \"text\"; it is left out");
    }
    complete = false;
    return null;
  }
}
