package io.cuvee.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is loaded when the program starts, seen from a process of its own. */
class StartTest {
  @ParameterizedTest
  @ValueSource(strings = {"--help", "run --help", "--version", "plan none.yaml"})
  void startingLoadsNoSparkClass(String words) throws Exception {
    var loaded = classesLoadedBy(words);
    assertThat(loaded).anyMatch(line -> line.contains("io.cuvee.jobs.cli.Main "));
    assertThat(loaded)
        .noneMatch(line -> line.contains("org.apache.spark") || line.contains("scala."));
  }

  @Test
  void theHelpNeedsNoParserOfYaml() throws Exception {
    assertThat(classesLoadedBy("--help")).noneMatch(line -> line.contains("org.snakeyaml"));
  }

  private static List<String> classesLoadedBy(String words)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:stdout");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(words.split(" ")));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.lines().filter(line -> line.contains("source:")).toList();
  }
}
