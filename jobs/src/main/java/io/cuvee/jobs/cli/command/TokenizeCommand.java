package io.cuvee.jobs.cli.command;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.model.Tokenizer;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.StoredFile;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import io.cuvee.mixer.tokenize.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code tokenize}: the token ids of each text. */
final class TokenizeCommand {
  private static final Option TOKENIZER =
      Option.of("--tokenizer", "F", "a Hugging Face tokenizer.json, plain or gzipped");

  private TokenizeCommand() {}

  static Command command() {
    return new Command(
        "tokenize",
        "FILE.jsonl…",
        1,
        Command.MANY,
        "Tokenizes each line's text: id, input_ids, without special tokens.",
        List.of(TOKENIZER),
        TokenizeCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    try (var tokenizer = tokenizer(arguments)) {
      return JsonCommand.map(
          arguments.operands(),
          console,
          row -> Map.of("id", row.id(), "input_ids", ids(tokenizer, row.text(JsonCommand.TEXT))));
    }
  }

  /** The tokenizer that the option names. */
  static Tokenizer tokenizer(Arguments arguments) {
    return tokenizer(StoredFile.existing(arguments.require(TOKENIZER.name())));
  }

  /** A tokenizer out of a file. */
  static Tokenizer tokenizer(Path file) {
    return HuggingFaceTokenizer.of(ByteSource.of(file), null);
  }

  /** The option for the tokenizer. */
  static Option option() {
    return TOKENIZER;
  }

  private static List<Object> ids(Tokenizer tokenizer, String text) {
    var ids = new ArrayList<>();
    for (int id : tokenizer.encode(text)) {
      ids.add(id);
    }
    return ids;
  }
}
