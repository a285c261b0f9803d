package io.cuvee.jobs.cli.command;

import io.cuvee.core.error.CuveeException;
import io.cuvee.filters.dialect.DatatroveDialect;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.Row;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import io.cuvee.jobs.recipe.shape.Names;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** {@code annotate}: what the rules say of each text. */
final class AnnotateCommand {
  private static final String OWN = "cuvee";
  private static final String DATATROVE = "datatrove";
  private static final Option PRESET =
      Option.of("--preset", "P,…", "rule sets, in order (all of the dialect)");
  private static final Option DIALECT =
      Option.of("--dialect", "D", "whose decisions: " + OWN + ", " + DATATROVE + " (" + OWN + ")");
  private static final Option LANGUAGE =
      Option.of("--language", "L", "language of every text (each line's own, or identified)");

  private AnnotateCommand() {}

  static Command command() {
    return new Command(
        "annotate",
        "FILE.jsonl…",
        1,
        Command.MANY,
        "Judges each line's text by sets of rules: id, kept, rule, value, threshold, signals,"
            + " verdicts.",
        List.of(PRESET, DIALECT, LANGUAGE),
        AnnotateCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    var dialect = arguments.choice(DIALECT.name(), List.of(OWN, DATATROVE), OWN);
    boolean own = dialect.equals(OWN);
    var presets =
        presets(
            arguments,
            own ? List.copyOf(FilterCascade.presets().keySet()) : DatatroveDialect.PRESETS);
    Supplier<Annotator> maker =
        own ? () -> new OwnAnnotator(presets) : () -> new DatatroveAnnotator(presets);
    // The rules hold buffers, so each thread has its own.
    var annotators = ThreadLocal.withInitial(maker);
    var language = arguments.value(LANGUAGE.name()).orElse("");
    var identifier = LanguageIdentifier.embedded();
    return JsonCommand.map(
        arguments.operands(),
        console,
        row -> annotators.get().annotate(row, language(row, language, identifier)));
  }

  private static List<String> presets(Arguments arguments, List<String> known) {
    var given = arguments.value(PRESET.name());
    if (given.isEmpty()) {
      return known;
    }
    var presets = List.of(given.get().split(","));
    for (var preset : presets) {
      if (!known.contains(preset)) {
        var question = Names.question(preset, known);
        throw new CuveeException.WrongUsage(
            "unknown rule set \""
                + preset
                + "\" of --preset"
                + (question.isEmpty() ? "; known are " + String.join(", ", known) : question));
      }
    }
    return presets.stream().distinct().toList();
  }

  private static String language(Row row, String given, LanguageIdentifier identifier) {
    if (!given.isEmpty()) {
      return given;
    }
    var own = row.text("language");
    return own.isEmpty() ? identifier.identify(row.text(JsonCommand.TEXT)).language() : own;
  }
}
