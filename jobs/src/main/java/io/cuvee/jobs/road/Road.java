package io.cuvee.jobs.road;

import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.RunOptions;
import io.cuvee.jobs.cli.SparkRoad;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.stage.Stage;
import io.cuvee.jobs.stage.StageContext;
import io.cuvee.jobs.stage.StageRunner;
import io.cuvee.jobs.store.RunFolder;
import io.cuvee.jobs.store.RunLock;
import io.cuvee.jobs.store.StageRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Runs the stages of a recipe that must run, reuses the others, and draws the views at the end. */
public final class Road implements SparkRoad {
  private final Clock clock = Clock.systemUTC();

  @Override
  public int run(Recipe recipe, RunOptions options, Console console) {
    var conf = Sessions.settings(recipe, options);
    var folder = RunFolder.open(options.out(), Sessions.hadoop(conf));
    try {
      var fingerprints = Fingerprints.of(recipe, folder, console);
      try (var lock = RunLock.take(folder, clock)) {
        var records = travel(recipe, options, console, conf, folder, fingerprints);
        Summary.print(recipe, folder, records, console);
        return 0;
      }
    } catch (Exception e) {
      // Also SparkException, which is checked but which no method of Spark declares.
      throw Failures.of(folder, e);
    }
  }

  private Map<String, StageRecord> travel(
      Recipe recipe,
      RunOptions options,
      Console console,
      SparkConf conf,
      RunFolder folder,
      Map<String, String> fingerprints)
      throws IOException {
    var records = new LinkedHashMap<String, StageRecord>();
    var views = new RunViews(recipe, folder, fingerprints);
    SparkSession spark = null;
    try {
      for (var stage : RoadStages.until(options.until())) {
        var fingerprint = fingerprints.get(stage.name());
        var known = StageRunner.reusable(folder, stage.name(), fingerprint);
        if (known.isPresent()) {
          records.put(stage.name(), known.get());
          console.println(Summary.line(known.get(), "reused"));
          continue;
        }
        if (spark == null) {
          spark = start(conf, console);
        }
        long begun = clock.millis();
        var record = run(stage, recipe, console, folder, fingerprint, records, spark);
        records.put(stage.name(), record);
        views.write(records);
        console.println(Summary.line(record, seconds(clock.millis() - begun)));
      }
      views.write(records);
      return records;
    } finally {
      if (spark != null) {
        Sessions.close(spark);
      }
    }
  }

  private SparkSession start(SparkConf conf, Console console) {
    var spark = Sessions.open(conf);
    spark.sparkContext().addSparkListener(new Progress(console, clock));
    return spark;
  }

  private static StageRecord run(
      Stage stage,
      Recipe recipe,
      Console console,
      RunFolder folder,
      String fingerprint,
      Map<String, StageRecord> before,
      SparkSession spark)
      throws IOException {
    var inputs = new LinkedHashMap<String, StageRecord>();
    for (var input : stage.inputs()) {
      inputs.put(input, before.get(input));
    }
    var context =
        new StageContext(spark, recipe, folder, inputs, console, stage.name(), fingerprint);
    return StageRunner.run(stage, context, folder, fingerprint);
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  @Override
  public int plan(Recipe recipe, RunOptions options, Console console) {
    var folder = RunFolder.open(options.out(), Sessions.hadoop(Sessions.settings(recipe, options)));
    try {
      PlanPage.print(recipe, options, folder, console);
      return 0;
    } catch (IOException e) {
      throw Failures.of(folder, e);
    }
  }

  @Override
  public int report(String runDir, Console console) {
    var folder = RunFolder.open(runDir, new Configuration());
    try {
      RunViews.rebuildPage(folder);
      console.println("Report: " + folder.display("report.html"));
      return 0;
    } catch (IOException e) {
      throw Failures.of(folder, e);
    }
  }
}
