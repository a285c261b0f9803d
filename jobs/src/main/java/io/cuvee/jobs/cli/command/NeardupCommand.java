package io.cuvee.jobs.cli.command;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.filters.dedup.MinHashOptions;
import io.cuvee.filters.dedup.MinHashSigner;
import io.cuvee.filters.dedup.ShingleHash;
import io.cuvee.filters.dedup.TextFingerprint;
import io.cuvee.filters.text.EnglishWords;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.InOrder;
import io.cuvee.jobs.cli.input.JsonLines;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** {@code neardup}: which texts are copies of others. Holds the signatures of all in memory. */
final class NeardupCommand {
  private static final String EXACT = "exact";
  private static final String FINEWEB = "fineweb";
  private static final Option METHOD =
      Option.of(
          "--method", "M", EXACT + " or " + FINEWEB + ", MinHash as FineWeb (" + FINEWEB + ")");
  private static final Option HASH =
      Option.of("--hash", "H", "hash of FineWeb's shingles: xxhash64 or sha1 (xxhash64)");
  private static final Option SIGNATURES =
      Option.flag("--signatures", "tell the bands of each signature too");

  private NeardupCommand() {}

  static Command command() {
    return new Command(
        "neardup",
        "FILE.jsonl…",
        1,
        Command.MANY,
        "Groups the lines whose texts are copies of each other: id, group, kept, evidence.",
        List.of(METHOD, HASH, SIGNATURES),
        NeardupCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    boolean exact = arguments.choice(METHOD.name(), List.of(FINEWEB, EXACT), FINEWEB).equals(EXACT);
    var hash = arguments.choice(HASH.name(), List.of("xxhash64", "sha1"), "xxhash64");
    Function<String, TextSignature> signer = exact ? NeardupCommand::fingerprint : minhash(hash);
    var groups = new CopyGroups();
    var lines = new JsonLines(console, JsonCommand.TEXT);
    try (var work = new InOrder<Runnable>(Runnable::run)) {
      lines.read(
          arguments.operands(),
          row ->
              work.add(
                  () -> {
                    var signature = signer.apply(row.text(JsonCommand.TEXT));
                    return () -> groups.add(row.id(), signature);
                  }));
    }
    boolean bands = arguments.has(SIGNATURES.name());
    groups.forEach(member -> console.data(CanonicalJson.line(member.line(bands))));
    return lines.exitCode();
  }

  private static TextSignature fingerprint(String text) {
    return TextSignature.whole(TextFingerprint.exact(text));
  }

  private static Function<String, TextSignature> minhash(String hash) {
    var options = MinHashOptions.FINEWEB;
    var kind = ShingleHash.valueOf(hash.toUpperCase(Locale.ROOT));
    // A signer holds buffers, so each thread has its own.
    var signers =
        ThreadLocal.withInitial(() -> new MinHashSigner(options, kind, new EnglishWords()));
    return text -> TextSignature.banded(signers.get().signature(text), options.hashesPerBucket());
  }
}
