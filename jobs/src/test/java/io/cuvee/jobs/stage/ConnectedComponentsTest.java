package io.cuvee.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.jobs.store.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectedComponentsTest {
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void everyMemberOfAChainFindsTheSmallest() {
    var chain = new ArrayList<String[]>();
    for (int i = 0; i < 20; i++) {
      chain.add(new String[] {name(i), name(i + 1)});
    }
    var roots = roots(chain, 0);
    assertThat(roots).hasSize(20);
    assertThat(roots.values()).containsOnly(name(0));
  }

  @Test
  void starsInSparkAndUnionFindInMemoryAgreeOnRandomGraphs() {
    long seed = Long.getLong("cuvee.seed", 42);
    var random = KeyedHash.of(seed, "graph").stream("edges");
    var edges = new ArrayList<String[]>();
    for (int i = 0; i < 60; i++) {
      edges.add(new String[] {name(random.nextInt(90)), name(random.nextInt(90))});
    }
    assertThat(roots(edges, 0)).as("seed %d", seed).isEqualTo(roots(edges, 1_000_000));
  }

  @Test
  void noEdgeGivesNoRoot() {
    assertThat(roots(List.of(), 0)).isEmpty();
  }

  private Map<String, String> roots(List<String[]> edges, long mostInMemory) {
    var rows = new ArrayList<Row>();
    edges.forEach(edge -> rows.add(RowFactory.create(edge[0], edge[1])));
    var run = RunFolder.open(folder.resolve("run" + mostInMemory).toString(), new Configuration());
    var context =
        new StageContext(spark, null, run, Map.of(), null, "dedup", "0123456789abcdef0123");
    var table = spark.createDataset(rows, Encoders.row(ConnectedComponents.EDGE));
    var roots = new TreeMap<String, String>();
    for (var row : new ConnectedComponents(context, mostInMemory).rootOf(table).collectAsList()) {
      assertThat(roots.put(row.getString(0), row.getString(1))).isNull();
    }
    return roots;
  }

  private static String name(int i) {
    return (i < 10 ? "n0" : "n") + i;
  }
}
