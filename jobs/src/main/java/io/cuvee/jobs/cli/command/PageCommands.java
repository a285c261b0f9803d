package io.cuvee.jobs.cli.command;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.filters.licence.LicenceResolver;
import io.cuvee.ingest.html.Balance;
import io.cuvee.ingest.html.ExtractionOptions;
import io.cuvee.ingest.html.Form;
import io.cuvee.ingest.html.Profile;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.page.PageReader;
import io.cuvee.jobs.cli.page.PageText;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code extract} and {@code licence}: what pages say, and under which terms. */
final class PageCommands {
  private static final Option PROFILE =
      Option.of("--profile", "P", "what of a page is text: article, main or all (main)");
  private static final Option BALANCE =
      Option.of("--balance", "B", "precision, balanced or recall (balanced)");
  private static final Option FORM = Option.of("--form", "F", "text or markdown (text)");
  private static final Option COMMENTS =
      Option.of("--comments", "C", "comment sections: drop or keep (drop)");
  private static final Option LINKS =
      Option.of("--links", "L", "links in Markdown: text or markdown (text)");
  private static final Option MODEL =
      Option.of("--language-model", "F", "a fastText model in place of the built-in one");

  private PageCommands() {}

  static List<Command> all() {
    return List.of(
        command(
            "extract",
            "Extracts text from HTML files, folders, WARCs or JSON lines: id, url, title, text,"
                + " language, licence.",
            PageCommands::extracted),
        command(
            "licence",
            "Finds the licence of pages: id, spdx, tier, confidence, evidence, decision.",
            PageCommands::licensed));
  }

  private static Command command(
      String name, String summary, Function<PageText, Map<String, Object>> line) {
    return new Command(
        name,
        "PATH…",
        1,
        Command.MANY,
        summary,
        List.of(PROFILE, BALANCE, FORM, COMMENTS, LINKS, MODEL),
        (arguments, console) -> run(arguments, console, line));
  }

  private static int run(
      Arguments arguments, Console console, Function<PageText, Map<String, Object>> line)
      throws IOException {
    var identifier = LangidCommand.identifier(arguments, MODEL.name());
    return new PageReader(extraction(arguments), identifier, console)
        .read(arguments.operands(), page -> console.data(CanonicalJson.line(line.apply(page))));
  }

  private static ExtractionOptions extraction(Arguments arguments) {
    var profile = arguments.choice(PROFILE.name(), List.of("article", "main", "all"), "main");
    var balance =
        arguments.choice(BALANCE.name(), List.of("precision", "balanced", "recall"), "balanced");
    var form = arguments.choice(FORM.name(), List.of("text", "markdown"), "text");
    var comments = arguments.choice(COMMENTS.name(), List.of("drop", "keep"), "drop");
    var links = arguments.choice(LINKS.name(), List.of("text", "markdown"), "text");
    if (links.equals("markdown") && form.equals("text")) {
      throw new CuveeException.WrongUsage(
          "--links markdown wants --form markdown; plain text has no addresses of links");
    }
    return new ExtractionOptions(
        Profile.of(profile),
        Balance.of(balance),
        Form.of(form),
        comments.equals("keep"),
        links.equals("markdown"));
  }

  private static Map<String, Object> extracted(PageText page) {
    var line = new HashMap<String, Object>();
    line.put("id", page.id());
    line.put("url", page.url());
    line.put("title", page.title());
    line.put("text", page.text());
    line.put("language", page.language());
    line.put("language_score", page.languageScore());
    line.putAll(page.fields());
    line.put("licence", told(LicenceResolver.resolve(page.evidence())));
    return line;
  }

  private static Map<String, Object> licensed(PageText page) {
    var licence = LicenceResolver.resolve(page.evidence());
    var line = told(licence);
    line.put("id", page.id());
    line.put("decision", LicenceResolver.explain(licence));
    return line;
  }

  private static Map<String, Object> told(Licence licence) {
    var told = new HashMap<String, Object>();
    told.put("spdx", licence.spdx());
    told.put("tier", licence.tier().label());
    told.put("confidence", licence.confidence());
    var evidence = new ArrayList<>();
    licence.evidence().forEach(sign -> evidence.add(told(sign)));
    told.put("evidence", evidence);
    return told;
  }

  private static Map<String, Object> told(LicenceEvidence sign) {
    return Map.of(
        "kind", sign.kind(),
        "value", sign.value(),
        "where", sign.where(),
        "context", sign.context());
  }
}
