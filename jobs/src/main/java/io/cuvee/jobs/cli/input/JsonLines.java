package io.cuvee.jobs.cli.input;

import io.cuvee.jobs.cli.Console;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads files of JSON lines one after the other. A line that is no JSON object, or lacks the text
 * that is asked for, is named on standard error and left out; the others go on. So does the next
 * file where one breaks off.
 */
public final class JsonLines {
  private static final int REFUSALS_TOLD = 20;

  private final Console console;
  private final String required;
  private long number;
  private long refused;

  /**
   * A reader of lines.
   *
   * @param required the key whose value must be a text; empty if none must
   */
  public JsonLines(Console console, String required) {
    this.console = console;
    this.required = required;
  }

  /** What is done with each row. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one row. */
    void accept(Row row) throws IOException;
  }

  /** Reads every file, {@code -} being standard input. */
  public void read(List<String> files, Sink sink) throws IOException {
    for (var file : files) {
      read(StoredFile.of(file, console), sink);
    }
  }

  /** Reads one file. */
  void read(StoredFile file, Sink sink) throws IOException {
    try (var lines = new Lines(file.open())) {
      long line = 0;
      for (var text = next(lines, file, line); text != null; text = next(lines, file, line)) {
        line++;
        if (lines.tooLong()) {
          refuse(file.name() + ":" + line, "longer than 256MiB");
        } else if (!text.isBlank()) {
          row(file.name() + ":" + line, text, sink);
        }
      }
    }
  }

  /** The next line; null at the end of the file and where it cannot be read on. */
  private String next(Lines lines, StoredFile file, long before) {
    try {
      return lines.next();
    } catch (IOException e) {
      tell(
          file.name()
              + ":"
              + (before + 1)
              + ": cannot be read on ("
              + e.getMessage()
              + "); the rest of the file is left out");
      return null;
    }
  }

  private void row(String place, String text, Sink sink) throws IOException {
    Map<String, Object> values;
    try {
      values = Json.object(text);
    } catch (IOException e) {
      refuse(place, "not a JSON object");
      return;
    }
    if (!required.isEmpty() && !(values.get(required) instanceof String)) {
      refuse(place, "no text under \"" + required + "\"");
      return;
    }
    var own = values.get("id");
    long position = number++;
    sink.accept(
        new Row(own instanceof String || own instanceof Long ? own : position, place, values));
  }

  private void refuse(String place, String why) {
    number++;
    tell(place + ": " + why + "; the line is left out");
  }

  private void tell(String message) {
    refused++;
    if (refused <= REFUSALS_TOLD) {
      console.println(message);
    } else if (refused == REFUSALS_TOLD + 1) {
      console.println("more lines are left out, and not named");
    }
  }

  /** 0 if every line was read, 1 if some were left out. */
  public int exitCode() {
    return refused == 0 ? 0 : 1;
  }
}
