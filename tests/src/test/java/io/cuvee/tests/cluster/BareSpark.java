package io.cuvee.tests.cluster;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A Spark distribution of spark-sql's run-time jars alone, and the JVMs that are started from it.
 * Cluster modes look for the folder in SPARK_HOME, and for the jars in it only if they are told the
 * Scala version.
 */
final class BareSpark {
  private static final String MAIN = "io.cuvee.jobs.cli.Main";

  /** These JVMs live for a minute: the second compiler would cost more than it gives. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private static final int DRIVER_HEAP_MB = 1_500;

  private final Path home;
  private final Path jar;

  private BareSpark(Path home, Path jar) {
    this.home = home;
    this.jar = jar;
  }

  /** The distribution and cuvee.jar as the build of module jobs leaves them. */
  static BareSpark ofBuild() {
    var target = RepositoryRoot.path().resolve("jobs/target");
    return new BareSpark(target.resolve("spark"), target.resolve("cuvee.jar"));
  }

  /** Whether the build has come as far as to make both. */
  boolean isBuilt() {
    return Files.isDirectory(home.resolve("jars")) && Files.exists(jar);
  }

  /** Names of the distribution's jars. */
  List<String> jars() throws IOException {
    try (var files = Files.list(home.resolve("jars"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * Runs a command of cuvee.jar through SparkSubmit and waits for its end.
   *
   * @param options of spark-submit: master, memory, configuration
   * @param command the words after the jar
   * @param folder where the process runs and its output is kept
   */
  Finished submit(List<String> options, List<String> command, Path folder)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(options);
    words.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + SHORT_LIVED));
    words.addAll(List.of("--conf", "spark.ui.enabled=false"));
    words.addAll(List.of("--class", MAIN, jar.toString()));
    words.addAll(command);
    var out = Files.createTempFile(folder, "submit", ".out");
    var err = Files.createTempFile(folder, "submit", ".err");
    var process = start("org.apache.spark.deploy.SparkSubmit", words, folder, out, err);
    try {
      boolean ended = process.waitFor(10, TimeUnit.MINUTES);
      return new Finished(
          ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
    } finally {
      stop(process);
    }
  }

  /** Removes what the executors of local-cluster left in the distribution. */
  void clearWork() throws IOException {
    var work = home.resolve("work");
    if (Files.exists(work)) {
      try (var files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Starts a class of Spark; its outputs go to the files. */
  Process start(String main, List<String> words, Path folder, Path out, Path err)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split(" +", -1)));
    line.add("-Xmx" + DRIVER_HEAP_MB + "m");
    line.add(SHORT_LIVED);
    line.addAll(List.of("-cp", home.resolve("jars") + "/*", main));
    line.addAll(words);
    var builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  /** Ends a process and those that it started. */
  static void stop(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /**
   * What a process left.
   *
   * @param exitCode -1 if it did not end in time
   * @param out its standard output
   * @param err its standard error
   */
  record Finished(int exitCode, String out, String err) {
    private static final int LAST = 5_000;

    /** The end of what it said: where a failure stands. */
    String lastWords() {
      return out + err.substring(Math.max(0, err.length() - LAST));
    }
  }
}
