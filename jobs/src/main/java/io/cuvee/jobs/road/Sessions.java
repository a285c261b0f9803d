package io.cuvee.jobs.road;

import io.cuvee.jobs.cli.RunOptions;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.store.WorkingDirectory;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Spark as Cuvée runs it: on a cluster as spark-submit set it up, else in this process. */
final class Sessions {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.adaptive.enabled", "true"),
          Map.entry("spark.sql.parquet.compression.codec", "zstd"),
          // Task commits move files only when the job commits: a lost task leaves nothing behind.
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"),
          Map.entry("spark.sql.files.maxPartitionBytes", "64m"),
          Map.entry("spark.serializer", "org.apache.spark.serializer.JavaSerializer"),
          Map.entry("spark.ui.showConsoleProgress", "false"),
          Map.entry("spark.sql.debug.maxToStringFields", "1000"));

  private static final Map<String, String> LOCAL_DEFAULTS =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.driver.host", "127.0.0.1");

  private static final int PATIENCE = 50;
  private static final long LOOK_MILLIS = 100;

  private Sessions() {}

  /** The settings of a run: spark-submit's, then the recipe's, then Cuvée's defaults. */
  static SparkConf settings(Recipe recipe, RunOptions options) {
    var conf = new SparkConf();
    recipe.run().spark().forEach(conf::setIfMissing);
    if (options.master() != null) {
      conf.set("spark.master", options.master());
    }
    conf.setIfMissing("spark.master", recipe.run().master());
    conf.setIfMissing("spark.app.name", "cuvee " + recipe.name());
    DEFAULTS.forEach(conf::setIfMissing);
    if (conf.get("spark.master").startsWith("local")) {
      LOCAL_DEFAULTS.forEach(conf::setIfMissing);
    }
    if (recipe.run().partitions() > 0) {
      conf.set("spark.sql.shuffle.partitions", Integer.toString(recipe.run().partitions()));
      conf.set("spark.sql.adaptive.enabled", "false");
    } else if (conf.get("spark.master").startsWith("local[")) {
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(2 * cores()));
    }
    return conf;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Hadoop's settings without a session: enough to list files and read a run folder. */
  static Configuration hadoop(SparkConf conf) {
    return WorkingDirectory.note(SparkHadoopUtil.get().newConfiguration(conf));
  }

  static SparkSession open(SparkConf conf) {
    var spark = SparkSession.builder().config(conf).getOrCreate();
    spark.sparkContext().setLogLevel("WARN");
    return spark;
  }

  /**
   * Ends a session. Tasks of a failed job still run for a moment, and Spark prints stack traces
   * when it shuts down under them, so they are waited for.
   */
  static void close(SparkSession spark) {
    try {
      for (int i = 0; i < PATIENCE && runningTasks(spark) > 0; i++) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    spark.stop();
  }

  private static int runningTasks(SparkSession spark) {
    int tasks = 0;
    for (var executor : spark.sparkContext().statusTracker().getExecutorInfos()) {
      tasks += executor.numRunningTasks();
    }
    return tasks;
  }
}
