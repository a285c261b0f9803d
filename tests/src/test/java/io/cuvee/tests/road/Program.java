package io.cuvee.tests.road;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program as users start it: {@code ./cuvee} with words, in a working directory. */
final class Program {
  /** Short runs are mostly start-up, which the first compiler alone makes twice as fast. */
  private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1";

  private final Map<String, String> environment;

  private Program(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The program as the build left it, on the JDK of the tests; skips the test if it is not built.
   */
  static Program ofBuild() {
    var target = RepositoryRoot.path().resolve("jobs/target");
    assumeTrue(
        Files.exists(target.resolve("cuvee.jar")) && Files.isDirectory(target.resolve("spark")),
        "cuvee.jar is not built yet: mvn verify runs these tests");
    var environment = new TreeMap<String, String>();
    environment.put("CUVEE_CDS", "off");
    environment.put("CUVEE_HEAP", "1g");
    environment.put("CUVEE_JAVA_OPTS", SHORT_RUN);
    return new Program(environment).onJdk(Path.of(System.getProperty("java.home")));
  }

  /** The same on another JDK. */
  Program onJdk(Path home) {
    return with("JAVA_HOME", home.toString());
  }

  /** The same with one more option of the JVM. */
  Program withJvmOption(String option) {
    return with("CUVEE_JAVA_OPTS", environment.get("CUVEE_JAVA_OPTS") + " " + option);
  }

  private Program with(String name, String value) {
    var changed = new TreeMap<>(environment);
    changed.put(name, value);
    return new Program(changed);
  }

  /**
   * Starts a command.
   *
   * @param directory its working directory
   * @param words the words after {@code cuvee}
   */
  Running start(Path directory, List<String> words) throws IOException {
    var line = new ArrayList<String>();
    line.add(RepositoryRoot.path().resolve("cuvee").toString());
    line.addAll(words);
    var out = Files.createTempFile(directory, ".said", ".out");
    var err = Files.createTempFile(directory, ".said", ".err");
    var builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** Runs a command to its end. */
  Finished run(Path directory, String... words) throws IOException, InterruptedException {
    try (var running = start(directory, List.of(words))) {
      return running.await();
    }
  }
}
