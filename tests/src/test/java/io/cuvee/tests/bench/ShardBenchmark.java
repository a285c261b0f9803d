package io.cuvee.tests.bench;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.ByteSink;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.pack.PackedSequence;
import io.cuvee.mixer.shard.ShardSchemaInfo;
import io.cuvee.mixer.shard.ShardWriter;
import io.cuvee.mixer.tokenize.HuggingFaceTokenizer;
import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Tokenizing, and writing sequences of 1,024 tokens to a file that nobody keeps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ShardBenchmark {
  private static final int LENGTH = 1_024;
  private static final int SEQUENCES = 500;

  private final List<PackedSequence> sequences = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private double megabytes;
  private HuggingFaceTokenizer tokenizer;
  private ShardSchemaInfo info;

  /** Real pages as text, and sequences of their tokens. */
  @Setup
  public void read() throws IOException {
    var file = RepositoryRoot.path().resolve("quickstart/target/crawl/tokenizer.json");
    tokenizer = HuggingFaceTokenizer.of(ByteSource.of(file), null);
    var stream = new ArrayList<Integer>();
    for (var page : CrawlPages.read("games.warc.gz")) {
      texts.add(page.html());
      megabytes += page.html().getBytes(StandardCharsets.UTF_8).length / 1e6;
      for (int id : tokenizer.encode(page.html())) {
        stream.add(id);
      }
    }
    var random = KeyedHash.of(1, "bench").stream("ids");
    for (int s = 0; s < SEQUENCES; s++) {
      var ids = new int[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        ids[i] = stream.get((s * LENGTH + i) % stream.size());
      }
      var id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
      sequences.add(
          new PackedSequence(
              s, "d00", ids, new int[] {LENGTH}, List.of(id), new int[1], new int[1], List.of(id)));
    }
    info =
        new ShardSchemaInfo(
            "bench", "gpt2", "0".repeat(64), 50_257, 50_256, LENGTH, 1, List.of("d00"));
  }

  /** Frees the tokenizer's native memory. */
  @TearDown
  public void close() throws IOException {
    tokenizer.close();
  }

  /** Tokens written a second, SHA-256 included. */
  @Benchmark
  @OperationsPerInvocation(SEQUENCES * LENGTH)
  public long write(Work done) throws IOException {
    try (var writer = new ShardWriter(new Nowhere(), info)) {
      for (var sequence : sequences) {
        writer.write(sequence);
      }
      long bytes = writer.finish().bytes();
      done.add(0);
      return bytes;
    }
  }

  /** GPT-2's tokenizer on pages as they are: markup has many tokens. */
  @Benchmark
  public long tokenize(Work done) {
    long tokens = 0;
    for (var text : texts) {
      tokens += tokenizer.encode(text).length;
    }
    done.add(megabytes);
    return tokens;
  }

  private static final class Nowhere implements ByteSink {
    @Override
    public String name() {
      return "nowhere";
    }

    @Override
    public OutputStream open() {
      return OutputStream.nullOutputStream();
    }
  }
}
