package io.cuvee.tests.bench;

import io.cuvee.core.document.ContentKind;
import io.cuvee.filters.dedup.MinHashOptions;
import io.cuvee.filters.dedup.MinHashSigner;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.filters.rules.RuleSet;
import io.cuvee.filters.rules.Tier;
import io.cuvee.filters.text.EnglishWords;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.WhitespaceWords;
import io.cuvee.filters.text.WordTokenizer;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.html.Profile;
import io.cuvee.ingest.language.LanguageIdentifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Words, rules, signatures and languages of English texts; megabytes of text a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TextBenchmark {
  private final List<String> texts = new ArrayList<>();
  private final TextView view = new TextView();
  private final EnglishWords english = new EnglishWords();
  private final WhitespaceWords blanks = new WhitespaceWords();
  private double megabytes;
  private FilterCascade cascade;
  private MinHashSigner signer;
  private LanguageIdentifier languages;

  /** Main text of the pages on games. */
  @Setup
  public void read() throws IOException {
    long bytes = 0;
    var extractor = MainTextExtractor.of(Profile.MAIN);
    for (var page : CrawlPages.read("games.warc.gz")) {
      var text = extractor.extract(page.html(), page.url()).text();
      texts.add(text);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    megabytes = bytes / 1e6;
    var sets = new ArrayList<RuleSet>();
    FilterCascade.presets().forEach((name, defaults) -> sets.add(new RuleSet(name, Map.of())));
    cascade = FilterCascade.of(List.of(new Tier("all", sets)), List.of());
    signer = new MinHashSigner(MinHashOptions.FINEWEB);
    languages = LanguageIdentifier.embedded();
  }

  /** Words at white space: what splitting costs at least. */
  @Benchmark
  public long whitespaceWords(Work done) {
    return words(blanks, done);
  }

  /** spaCy's words. */
  @Benchmark
  public long englishWords(Work done) {
    return words(english, done);
  }

  private long words(WordTokenizer tokenizer, Work done) {
    long sum = 0;
    for (var text : texts) {
      view.set(text, tokenizer);
      sum += view.words().size();
    }
    done.add(megabytes);
    return sum;
  }

  /** All signals and rules of all presets for prose, words included. */
  @Benchmark
  public long allRules(Work done) {
    long kept = 0;
    for (var text : texts) {
      kept += cascade.judge(text, "en", 1, ContentKind.PROSE, true).verdict().kept() ? 1 : 0;
    }
    done.add(megabytes);
    return kept;
  }

  /** FineWeb's signatures: 5-grams of words, 112 hashes in 14 bands. */
  @Benchmark
  public long minHash(Work done) {
    long sum = 0;
    for (var text : texts) {
      sum += signer.bandKeys(text)[0];
    }
    done.add(megabytes);
    return sum;
  }

  /** The embedded language model. */
  @Benchmark
  public double language(Work done) {
    double sum = 0;
    for (var text : texts) {
      sum += languages.identify(text).score();
    }
    done.add(megabytes);
    return sum;
  }
}
