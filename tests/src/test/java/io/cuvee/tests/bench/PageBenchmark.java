package io.cuvee.tests.bench;

import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.html.Profile;
import io.cuvee.ingest.markup.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Main text of pages, beside parsing alone; megabytes of HTML a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PageBenchmark {
  private final MainTextExtractor extractor = MainTextExtractor.of(Profile.MAIN);
  private final MainTextExtractor everything = MainTextExtractor.of(Profile.ALL);
  private List<CrawlPages.Page> pages;
  private double megabytes;

  /** The pages on games. */
  @Setup
  public void read() throws IOException {
    pages = CrawlPages.read("games.warc.gz");
    for (var page : pages) {
      megabytes += page.html().getBytes(StandardCharsets.UTF_8).length / 1e6;
    }
  }

  /** The tree and nothing else. */
  @Benchmark
  public long parse(Work done) {
    long nodes = 0;
    for (var page : pages) {
      nodes += Markup.parse(page.html()).size();
    }
    done.add(megabytes);
    return nodes;
  }

  /** Main text, title, declared language and signs of a licence. */
  @Benchmark
  public long mainText(Work done) {
    return extract(extractor, done);
  }

  /** All visible text, likewise. */
  @Benchmark
  public long allText(Work done) {
    return extract(everything, done);
  }

  private long extract(MainTextExtractor with, Work done) {
    long characters = 0;
    for (var page : pages) {
      characters += with.extract(page.html(), page.url()).text().length();
    }
    done.add(megabytes);
    return characters;
  }
}
