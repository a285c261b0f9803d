package io.cuvee.jobs.cli.command;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.InOrder;
import io.cuvee.jobs.cli.input.JsonLines;
import io.cuvee.jobs.cli.input.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What commands share that turn each line of JSON with a {@code text} into another line. */
final class JsonCommand {
  /** The key of the text. */
  static final String TEXT = "text";

  private JsonCommand() {}

  /** Maps each row, in parallel, and prints the results in the order of the rows. */
  static int map(List<String> files, Console console, Function<Row, Map<String, Object>> of)
      throws IOException {
    var lines = new JsonLines(console, TEXT);
    try (var work = new InOrder<String>(console::data)) {
      lines.read(files, row -> work.add(() -> CanonicalJson.line(of.apply(row))));
    }
    return lines.exitCode();
  }
}
