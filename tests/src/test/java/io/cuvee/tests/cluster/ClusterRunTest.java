package io.cuvee.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.RepositoryRoot;
import io.cuvee.tests.ShardDigests;
import io.cuvee.tests.docs.DocumentedTables;
import io.cuvee.tests.docs.WrittenTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole road by spark-submit, with Spark as it comes and cuvee.jar beside it. The input is the
 * smaller part of the quickstart's crawl.
 */
@Tag("cluster")
class ClusterRunTest {
  private final BareSpark spark = BareSpark.ofBuild();

  @TempDir Path folder;

  @BeforeEach
  void theBuildIsThere() {
    assumeTrue(spark.isBuilt(), "cuvee.jar is not built yet: mvn verify runs these tests");
    assumeTrue(
        Files.exists(crawl().resolve("genealogy.warc.gz")), "The quickstart's crawl is not packed");
  }

  @AfterEach
  void jarsThatExecutorsFetchedGo() throws IOException {
    spark.clearWork();
  }

  @Test
  void sparkHoldsNothingOfOurs() throws IOException {
    assertThat(spark.jars())
        .hasSizeGreaterThan(100)
        .anyMatch(name -> name.startsWith("spark-sql_"))
        .noneMatch(name -> name.matches("(cuvee|jsoup|onnxruntime|tokenizers|api-0|jna|dec-).*"));
  }

  @Test
  void sparkSubmitStartsTheProgramOutOfTheJarAlone() throws IOException, InterruptedException {
    var finished = spark.submit(List.of("--master", "local[1]"), List.of("--version"), folder);

    assertThat(finished.exitCode()).as(finished.lastWords()).isZero();
    assertThat(finished.out()).startsWith("cuvee ");
  }

  @Test
  void clustersGiveTheBytesThatOneMachineGives() throws IOException, InterruptedException {
    var local = run("local", List.of("--master", "local[2]"));
    assertThat(local).containsKey("manifest.json").hasSizeGreaterThan(1);
    assertThat(WrittenTables.undocumented(folder.resolve("local"), DocumentedTables.read()))
        .as("tables that are not as docs/schemas.md says")
        .isEmpty();

    var events = new EventLog(Files.createDirectory(folder.resolve("events")));
    assertThat(run("local-cluster", onExecutors("local-cluster[2,1,2048]", events)))
        .isEqualTo(local);
    assertThat(events.executorsWithTasks()).contains("0", "1");

    try (var cluster = new StandaloneCluster(spark, folder)) {
      var more = new EventLog(Files.createDirectory(folder.resolve("more-events")));
      assertThat(run("standalone", onExecutors(cluster.master(), more))).isEqualTo(local);
      assertThat(more.executorsWithTasks()).contains("0", "1");
    }
  }

  private static List<String> onExecutors(String master, EventLog events) {
    var options = new ArrayList<>(List.of("--master", master));
    options.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    options.addAll(List.of("--executor-memory", "1500m", "--total-executor-cores", "2"));
    // Work begins when both executors are there.
    options.addAll(List.of("--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0"));
    options.addAll(events.options());
    return options;
  }

  /** Runs the recipe; answers the SHA-256 of each file of the shards. */
  private Map<String, String> run(String name, List<String> options)
      throws IOException, InterruptedException {
    var out = folder.resolve(name);
    var finished = spark.submit(options, List.of("run", recipe(), "--out", out.toString()), folder);
    assertThat(finished.exitCode()).as(finished.lastWords()).isZero();
    return ShardDigests.of(out.resolve("shards"));
  }

  /**
   * A recipe of relative paths: executors work in folders of their own, and find them all the same.
   */
  private String recipe() throws IOException {
    var recipe = folder.resolve("recipe.yaml");
    var link = folder.resolve("crawl");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, crawl());
    }
    try (var in = ClusterRunTest.class.getResourceAsStream("recipe.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(recipe, text.replace("CRAWL", "crawl"));
    }
    return recipe.toString();
  }

  private static Path crawl() {
    return RepositoryRoot.path().resolve("quickstart/target/crawl");
  }
}
