package io.cuvee.tests.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Spark wrote down of an application's tasks. */
final class EventLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /** The log of the one application that wrote into the folder. */
  EventLog(Path folder) {
    this.folder = folder;
  }

  /** The options of spark-submit that make Spark write it, plainly. */
  List<String> options() {
    return List.of(
        "--conf", "spark.eventLog.enabled=true",
        "--conf", "spark.eventLog.rolling.enabled=false",
        "--conf", "spark.eventLog.compress=false",
        "--conf", "spark.eventLog.dir=" + folder.toUri());
  }

  /** The executors on which tasks ended well. */
  Set<String> executorsWithTasks() throws IOException {
    var executors = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (var lines = Files.lines(file)) {
          lines
              .filter(line -> line.contains("SparkListenerTaskEnd"))
              .map(EventLog::parse)
              .filter(event -> event.at("/Task End Reason/Reason").asText().equals("Success"))
              .forEach(event -> executors.add(event.at("/Task Info/Executor ID").asText()));
        }
      }
    }
    return executors;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException("Not an event: " + line, e);
    }
  }
}
