package io.cuvee.tests.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.html.Profile;
import io.cuvee.ingest.markup.Markup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.parser.Parser;
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

/**
 * Parsing and main text of the article benchmark's pages, beside other libraries of Java; pages a
 * second, and the processor seconds they got. Each operation is one page.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ExtractionBenchmark {
  private final MainTextExtractor main = MainTextExtractor.of(Profile.MAIN);
  private final MainTextExtractor everything = MainTextExtractor.of(Profile.ALL);
  private List<CrawlPages.Page> pages;
  private int next;

  /** The pages. */
  @Setup
  public void read() throws IOException {
    pages = ArticlePages.read();
  }

  private CrawlPages.Page page(Work done) {
    done.add(0);
    next = (next + 1) % pages.size();
    return pages.get(next);
  }

  /** Our tree. */
  @Benchmark
  public int parse(Work done) {
    return Markup.parse(page(done).html()).size();
  }

  /** jsoup's tree. */
  @Benchmark
  public int jsoupParse(Work done) {
    var page = page(done);
    return Parser.htmlParser().parseInput(page.html(), page.url()).childNodeSize();
  }

  /** Main text, title, declared language and signs of a licence. */
  @Benchmark
  public String mainText(Work done) {
    var page = page(done);
    return main.extract(page.html(), page.url()).text();
  }

  /** All visible text, likewise. */
  @Benchmark
  public String allText(Work done) {
    var page = page(done);
    return everything.extract(page.html(), page.url()).text();
  }

  /** jsoup's text of the body: no extraction at all. */
  @Benchmark
  public String jsoupText(Work done) {
    var page = page(done);
    return Parser.htmlParser().parseInput(page.html(), page.url()).body().text();
  }

  /** Readability4J. */
  @Benchmark
  public String readability4j(Work done) {
    var page = page(done);
    return new Readability4J(page.url(), page.html()).parse().getTextContent();
  }

  /** boilerpipe's article extractor. */
  @Benchmark
  public String boilerpipe(Work done) throws BoilerpipeProcessingException {
    return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(page(done).html());
  }

  /** Crux. */
  @Benchmark
  public Object crux(Work done) {
    var page = page(done);
    return com.chimbori.crux.articles.ArticleExtractor.with(page.url(), page.html())
        .extractContent()
        .article();
  }
}
