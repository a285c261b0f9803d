package io.cuvee.jobs.cli.command;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.model.Tokenizer;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import io.cuvee.jobs.store.Json;
import io.cuvee.mixer.shard.Manifest;
import io.cuvee.mixer.shard.ShardCat;
import io.cuvee.mixer.shard.ShardFolder;
import io.cuvee.mixer.shard.ShardVerifier;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code shards verify} and {@code shards cat}: a data set, as its reader sees it. */
final class ShardsCommands {
  private static final int VERIFICATION_FAILED = 3;
  private static final Option FROM = Option.of("--from", "N", "number of the first sequence (0)");
  private static final Option COUNT = Option.of("--count", "N", "how many sequences (1)");

  private ShardsCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "shards verify",
            "DIR",
            1,
            1,
            "Checks a folder of shards against its manifest: every byte, row and promise.",
            List.of(),
            ShardsCommands::verify),
        new Command(
            "shards cat",
            "DIR",
            1,
            1,
            "Shows sequences of the training data as text. In a run's folder the run's tokenizer is"
                + " found by itself.",
            List.of(TokenizeCommand.option(), FROM, COUNT),
            ShardsCommands::cat));
  }

  private static int verify(Arguments arguments, Console console) {
    var folder = folder(arguments);
    var result = ShardVerifier.verify(ShardFolder.of(folder));
    if (result.problems().isEmpty()) {
      console.data(
          String.format(
              Locale.ROOT,
              "ok: %s: %,d files, %,d sequences, %,d tokens agree with the manifest",
              folder,
              result.files(),
              result.sequences(),
              result.tokens()));
      return 0;
    }
    result.problems().forEach(console::println);
    console.println(
        folder + " does not agree with its manifest; make the shards again, or copy them again");
    return VERIFICATION_FAILED;
  }

  private static int cat(Arguments arguments, Console console) throws IOException {
    var folder = folder(arguments);
    long from = arguments.whole(FROM.name(), 0, Integer.MAX_VALUE, 0);
    long count = arguments.whole(COUNT.name(), 1, Integer.MAX_VALUE, 1);
    var out = new OutputStreamWriter(console.dataStream(), StandardCharsets.UTF_8);
    try (var tokenizer = tokenizer(arguments, folder)) {
      ShardCat.cat(ShardFolder.of(folder), from, count, tokenizer, out);
    }
    out.flush();
    return 0;
  }

  /**
   * The tokenizer that was named, else the one that the run's recipe names if it is still there.
   */
  private static Tokenizer tokenizer(Arguments arguments, Path folder) throws IOException {
    var run = folder.toAbsolutePath().normalize().resolveSibling("run.json");
    if (!arguments.has(TokenizeCommand.option().name()) && Files.exists(run)) {
      var recipe = (Map<?, ?>) Json.object(Files.readString(run)).get("recipe");
      var named = (String) ((Map<?, ?>) recipe.get("shards")).get("tokenizer");
      if (Files.exists(Path.of(named))) {
        return TokenizeCommand.tokenizer(Path.of(named));
      }
    }
    return TokenizeCommand.tokenizer(arguments);
  }

  private static Path folder(Arguments arguments) {
    var folder = Path.of(arguments.operands().get(0));
    if (!Files.isDirectory(folder)) {
      throw new CuveeException.WrongUsage("there is no folder " + folder + "; check the path");
    }
    var inner = folder.resolve("shards");
    if (!Files.exists(folder.resolve(Manifest.NAME))
        && Files.exists(inner.resolve(Manifest.NAME))) {
      throw new CuveeException.WrongUsage(
          folder + " holds no " + Manifest.NAME + "; did you mean " + inner + "?");
    }
    return folder;
  }
}
