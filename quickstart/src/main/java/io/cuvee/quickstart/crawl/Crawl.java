package io.cuvee.quickstart.crawl;

import io.cuvee.core.error.CuveeException;
import io.cuvee.ingest.warc.WarcWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the WARC files of a plan, one for each source. */
final class Crawl {
  /** The crawl's clock: it begins here and fetches a page a second, so that bytes never change. */
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final Path jars;
  private final Path folder;

  /**
   * A crawl to be written.
   *
   * @param jars folder of the plan's jars
   * @param folder where the WARC files go
   */
  Crawl(Path jars, Path folder) {
    this.jars = jars;
    this.folder = folder;
  }

  /** Writes all files; answers how many pages each source has. */
  Map<String, Integer> write(CrawlPlan plan) throws IOException {
    Files.createDirectories(folder);
    var counts = new LinkedHashMap<String, Integer>();
    for (var source : plan.bySource().entrySet()) {
      counts.put(source.getKey(), write(source.getKey(), source.getValue()));
    }
    return counts;
  }

  private int write(String source, List<Library> libraries) throws IOException {
    String name = source + ".warc.gz";
    int pages = 0;
    try (var out =
        new WarcWriter(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))))) {
      var info = new LinkedHashMap<String, String>();
      info.put("software", "Cuvee quickstart");
      info.put("format", "WARC File Format 1.1");
      out.writeInfo(info, BEGIN.toString(), name);
      for (Library library : libraries) {
        for (Page page : PageSample.of(library, jar(library))) {
          pages++;
          var answer = HttpAnswer.to(page);
          out.writeResponse(
              library.root() + page.path().replace(" ", "%20"),
              BEGIN.plusSeconds(pages).toString(),
              answer.headers(),
              answer.body());
        }
      }
    }
    return pages;
  }

  private Path jar(Library library) {
    var jar = jars.resolve(library.jarName());
    if (!Files.isRegularFile(jar)) {
      throw new CuveeException.RunFailed(
          "The quickstart lacks "
              + jar
              + ": run mvn -pl quickstart -am package with access to Maven Central");
    }
    return jar;
  }
}
