package io.cuvee.jobs.cli.command;

import io.cuvee.core.document.ContentKind;
import io.cuvee.filters.pii.PiiAction;
import io.cuvee.filters.pii.PiiContext;
import io.cuvee.filters.pii.PiiFilter;
import io.cuvee.filters.pii.PiiPolicy;
import io.cuvee.filters.pii.PiiSpan;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.input.Row;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code pii}: where personal data stands in each text. */
final class PiiCommand {
  private static final Option SURROGATES =
      Option.flag("--surrogates", "mask with made-up values of the same form");
  private static final Option OBFUSCATED =
      Option.flag("--obfuscated", "\"name (at) host dot com\" is an e-mail address too");
  private static final Option SEED = Option.of("--seed", "N", "seed of the surrogates (42)");
  private static final Option LANGUAGE =
      Option.of("--language", "L", "language of every text (each line's own, or identified)");

  private PiiCommand() {}

  static Command command() {
    return new Command(
        "pii",
        "FILE.jsonl…",
        1,
        Command.MANY,
        "Finds personal data and secrets in each line's text: id, spans, masked.",
        List.of(SURROGATES, OBFUSCATED, SEED, LANGUAGE),
        PiiCommand::run);
  }

  private static int run(Arguments arguments, Console console) throws IOException {
    boolean surrogates = arguments.has(SURROGATES.name());
    var policy =
        new PiiPolicy(
            PiiPolicy.all(PiiAction.MASK, surrogates).actions(),
            arguments.has(OBFUSCATED.name()),
            surrogates);
    long seed = arguments.whole(SEED.name(), 0, Integer.MAX_VALUE, 42);
    var tag =
        new PiiPolicy(
            PiiPolicy.all(PiiAction.TAG, false).actions(), policy.obfuscated(), surrogates);
    // The filters hold buffers, so each thread has its own.
    var finders = ThreadLocal.withInitial(() -> new PiiFilter(tag, seed));
    var maskers = ThreadLocal.withInitial(() -> new PiiFilter(policy, seed));
    var language = arguments.value(LANGUAGE.name()).orElse("");
    var identifier = LanguageIdentifier.embedded();
    return JsonCommand.map(
        arguments.operands(),
        console,
        row -> line(row, finders.get(), maskers.get(), context(row, language, identifier)));
  }

  private static PiiContext context(Row row, String given, LanguageIdentifier identifier) {
    var own = given.isEmpty() ? row.text("language") : given;
    var language = own.isEmpty() ? identifier.identify(row.text(JsonCommand.TEXT)).language() : own;
    boolean code = row.text("kind").equals(ContentKind.CODE.label());
    return new PiiContext(language, row.text("host"), code ? ContentKind.CODE : ContentKind.PROSE);
  }

  private static Map<String, Object> line(
      Row row, PiiFilter finder, PiiFilter masker, PiiContext context) {
    var text = row.text(JsonCommand.TEXT);
    var spans = new ArrayList<>();
    for (var span : finder.apply(text, context).spans()) {
      spans.add(span(text, span));
    }
    return Map.of("id", row.id(), "spans", spans, "masked", masker.apply(text, context).text());
  }

  private static Map<String, Object> span(String text, PiiSpan span) {
    long start = text.codePointCount(0, span.start());
    long end = start + text.codePointCount(span.start(), span.end());
    return Map.of(
        "type", span.kind().label(),
        "detail", span.detail(),
        "start", start,
        "end", end,
        "value", span.of(text));
  }
}
