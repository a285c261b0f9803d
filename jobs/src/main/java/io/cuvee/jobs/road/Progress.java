package io.cuvee.jobs.road;

import io.cuvee.jobs.cli.Console;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Draws how far the current Spark job is, on a terminal: tasks done, rate, time left. */
final class Progress extends SparkListener {
  private static final long REDRAW_MILLIS = 200;
  private static final int WIDTH = 24;

  private final Console console;
  private final Clock clock;
  private String what = "";
  private int total;
  private int done;
  private long started;
  private long drawn;

  Progress(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    var description = job.properties().getProperty("spark.job.description");
    what = description == null ? "working" : description;
    total = 0;
    for (var stage : scala.jdk.javaapi.CollectionConverters.asJava(job.stageInfos())) {
      total += stage.numTasks();
    }
    done = 0;
    started = clock.millis();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    done++;
    long now = clock.millis();
    if (console.interactive() && now - drawn >= REDRAW_MILLIS) {
      drawn = now;
      console.progress(line(now));
    }
  }

  @Override
  public synchronized void onJobEnd(SparkListenerJobEnd job) {
    total = 0;
  }

  private String line(long now) {
    int tasks = Math.max(total, done);
    int filled = WIDTH * done / tasks;
    double seconds = Math.max(1, now - started) / 1000.0;
    long left = Math.round(seconds / done * (tasks - done));
    var bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    return String.format(
        Locale.ROOT,
        "  %s %s %d/%d tasks, %.1f/s, %s left",
        bar,
        what,
        done,
        tasks,
        done / seconds,
        duration(left));
  }

  static String duration(long seconds) {
    var duration = Duration.ofSeconds(seconds);
    return duration.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
