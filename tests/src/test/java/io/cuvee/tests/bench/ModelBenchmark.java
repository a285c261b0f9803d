package io.cuvee.tests.bench;

import io.cuvee.cluster.kmeans.Centroids;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.proxy.NGramProxy;
import io.cuvee.mixer.proxy.ProxyCorpus;
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
import org.openjdk.jmh.annotations.Warmup;

/** What the mixture's search and the clusters cost; drawn numbers, since only their count tells. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ModelBenchmark {
  private static final int DIMENSION = 384;
  private static final int CLUSTERS = 1_000;
  private static final int VECTORS = 1_024;
  private static final int PROXY_TOKENS = 200_000;
  private static final int HELD_OUT = 20_000;
  private static final int VOCABULARY = 50_257;

  private final float[][] vectors = new float[VECTORS][DIMENSION];
  private final float[] block = new float[VECTORS * DIMENSION];
  private Centroids centroids;
  private ProxyCorpus corpus;
  private Mixture mixture;

  /** Vectors of length about 1, and token ids as skewed as words are. */
  @Setup
  public void draw() {
    var random = KeyedHash.of(1, "bench").stream("vectors");
    for (int i = 0; i < VECTORS; i++) {
      for (int j = 0; j < DIMENSION; j++) {
        vectors[i][j] = (float) ((random.nextDouble() - 0.5) / 5.6);
        block[i * DIMENSION + j] = vectors[i][j];
      }
    }
    var values = new float[CLUSTERS * DIMENSION];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((random.nextDouble() - 0.5) / 5.6);
    }
    centroids = new Centroids(CLUSTERS, DIMENSION, values);
    corpus =
        new ProxyCorpus(
            List.of("a", "b"),
            List.of(documents("a", PROXY_TOKENS), documents("b", PROXY_TOKENS)),
            List.of("t"),
            List.<int[][]>of(documents("t", HELD_OUT)),
            VOCABULARY);
    mixture = Mixture.of(corpus.domains(), new double[] {0.5, 0.5});
  }

  private static int[][] documents(String name, int tokens) {
    var random = KeyedHash.of(1, "bench").stream(name);
    var documents = new int[tokens / 500][500];
    for (int[] document : documents) {
      for (int i = 0; i < document.length; i++) {
        // Log-uniform ranks: Zipf's law.
        document[i] = (int) StrictMath.exp(random.nextDouble() * StrictMath.log(VOCABULARY)) - 1;
      }
    }
    return documents;
  }

  /** Vectors assigned to the nearest of 1,000 centroids, one by one. */
  @Benchmark
  @OperationsPerInvocation(VECTORS)
  public long assignOneByOne(Work done) {
    long sum = 0;
    for (float[] vector : vectors) {
      sum += centroids.nearest(vector);
    }
    done.add(0);
    return sum;
  }

  /** The same, as one block. */
  @Benchmark
  @OperationsPerInvocation(VECTORS)
  public int assignBlock(Work done) {
    int first = centroids.nearest(block, VECTORS)[0];
    done.add(0);
    return first;
  }

  /** One proxy: trained on 200,000 tokens, scored on 20,000; training tokens a second. */
  @Benchmark
  @OperationsPerInvocation(PROXY_TOKENS)
  public double proxy(Work done) {
    double loss = new NGramProxy(3, PROXY_TOKENS).evaluate(corpus, mixture, 1).get("loss:t");
    done.add(0);
    return loss;
  }
}
