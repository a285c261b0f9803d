package io.cuvee.jobs.cli.command;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.explain.DocumentLife;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code explain}: the whole life of one document. */
final class ExplainCommand {
  private static final Option RUN = Option.of("--run", "DIR", "the run's folder");
  private static final Option ID = Option.of("--id", "ID", "the document's id");
  private static final Option URL =
      Option.of("--url", "URL", "the document's address, as fetched or canonical");

  private ExplainCommand() {}

  static Command command() {
    return new Command(
        "explain",
        "",
        0,
        0,
        "Tells what each stage of a run made of a document, and where the signs of its licence"
            + " stand.",
        List.of(RUN, ID, URL),
        ExplainCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    boolean byId = arguments.has(ID.name());
    if (byId == arguments.has(URL.name())) {
      throw new CuveeException.WrongUsage("explain needs either --id or --url");
    }
    var run = Path.of(arguments.require(RUN.name()));
    var life = DocumentLife.of(run, console::data);
    boolean found =
        byId ? life.byId(arguments.require(ID.name())) : life.byUrl(arguments.require(URL.name()));
    if (!found) {
      console.println(
          "no table of "
              + run
              + " has this document; records that are no document are"
              + " in ingest/skipped, unreadable ones in quarantine");
    }
    return found ? 0 : 1;
  }
}
