package io.cuvee.jobs.cli.command;

import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.language.Guess;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.Row;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code langid}: the language of each text. */
final class LangidCommand {
  private static final Option MODEL =
      Option.of("--model", "F", "a fastText model, .bin or .ftz, in place of the built-in one");
  private static final Option K = Option.of("-k", "K", "how many languages \"top\" tells (3)");

  private LangidCommand() {}

  static Command command() {
    return new Command(
        "langid",
        "FILE.jsonl…",
        1,
        Command.MANY,
        "Identifies the language of each line's text: id, language, score, top.",
        List.of(MODEL, K),
        LangidCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    int k = arguments.whole(K.name(), 1, 1000, 3);
    var identifier = identifier(arguments, MODEL.name());
    return JsonCommand.map(arguments.operands(), console, row -> line(row, identifier, k));
  }

  /** The model that an option names, or the built-in one. */
  static LanguageIdentifier identifier(Arguments arguments, String option) throws IOException {
    var model = arguments.value(option);
    return model.isPresent()
        ? LanguageIdentifier.fastText(ByteSource.of(Path.of(model.get())))
        : LanguageIdentifier.embedded();
  }

  private static Map<String, Object> line(Row row, LanguageIdentifier identifier, int k) {
    var guesses = identifier.top(row.text(JsonCommand.TEXT), k);
    var best = guesses.isEmpty() ? Guess.UNDETERMINED : guesses.get(0);
    var top = new ArrayList<>();
    guesses.forEach(guess -> top.add(List.of(guess.language(), guess.score())));
    return Map.of("id", row.id(), "language", best.language(), "score", best.score(), "top", top);
  }
}
