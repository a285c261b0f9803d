package io.cuvee.jobs.cli.command;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.language.LanguageShares;
import io.cuvee.ingest.language.Script;
import io.cuvee.ingest.language.TextLanguages;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.InOrder;
import io.cuvee.jobs.cli.input.JsonLines;
import io.cuvee.jobs.cli.input.StoredFile;
import io.cuvee.jobs.cli.input.TextFile;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code langid}: the language of each text. */
final class LangidCommand {
  private static final Option MODEL =
      Option.of("--model", "F", "a fastText model, .bin or .ftz, in place of the built-in one");
  private static final Option K = Option.of("-k", "K", "how many languages \"top\" tells (3)");
  private static final Option COLUMN =
      Option.of("--column", "C", "where the text of a line of JSON is (text)");
  private static final Option LINES =
      Option.flag("--lines", "each line of a text file is a text of its own");
  private static final Option PARAGRAPHS =
      Option.flag("--paragraphs", "tell the share of each language, by paragraphs: \"languages\"");

  private static final Option CHECK =
      Option.flag("--check-script", "pass over languages that the script excludes, as a run does");

  private final LanguageIdentifier identifier;
  private final TextLanguages languages;
  private final int k;
  private final boolean paragraphs;
  private final boolean checked;

  private LangidCommand(Arguments arguments) throws IOException {
    this.identifier = identifier(arguments, MODEL.name());
    this.languages = new TextLanguages(identifier);
    this.k = arguments.whole(K.name(), 1, 1000, 3);
    this.paragraphs = arguments.has(PARAGRAPHS.name());
    this.checked = arguments.has(CHECK.name());
  }

  static Command command() {
    return new Command(
        "langid",
        "FILE…",
        1,
        Command.MANY,
        "Identifies the language of each text of JSON lines, of text files or of standard input (-):"
            + " id, language, score, script, top.",
        List.of(MODEL, K, COLUMN, LINES, PARAGRAPHS, CHECK),
        LangidCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    var command = new LangidCommand(arguments);
    var column = arguments.value(COLUMN.name()).orElse(JsonCommand.TEXT);
    var lines = new JsonLines(console, column);
    try (var work = new InOrder<String>(console::data)) {
      for (var file : arguments.operands()) {
        if (TextFile.isJsonLines(file, console)) {
          lines.read(
              List.of(file), row -> work.add(() -> command.line(row.id(), row.text(column))));
        } else if (arguments.has(LINES.name())) {
          TextFile.lines(file, console, (id, text) -> work.add(() -> command.line(id, text)));
        } else {
          var text = TextDecoder.decode(TextFile.bytes(file, console), "", false).text();
          work.add(() -> command.line(file.equals("-") ? "stdin" : file, text));
        }
      }
    }
    return lines.exitCode();
  }

  /** The model that an option names, or the built-in one. */
  static LanguageIdentifier identifier(Arguments arguments, String option) throws IOException {
    var model = arguments.value(option);
    if (model.isEmpty()) {
      return LanguageIdentifier.embedded();
    }
    var path = StoredFile.existing(model.get());
    if (Files.isDirectory(path)) {
      throw new CuveeException.WrongUsage(
          model.get() + " is a folder; name the file of a fastText model, .bin or .ftz");
    }
    return LanguageIdentifier.fastText(path);
  }

  private String line(Object id, String text) {
    var guess = checked ? languages.identify(text).guess() : identifier.identify(text);
    var top = new ArrayList<>();
    identifier.top(text, k).forEach(one -> top.add(List.of(one.language(), one.score())));
    Map<String, Object> line = new HashMap<>();
    line.put("id", id);
    line.put("language", guess.language());
    line.put("score", guess.score());
    line.put("script", Script.dominant(text).code());
    line.put("top", top);
    if (paragraphs) {
      line.put("languages", LanguageShares.write(languages.shares(text)));
    }
    return CanonicalJson.line(line);
  }
}
