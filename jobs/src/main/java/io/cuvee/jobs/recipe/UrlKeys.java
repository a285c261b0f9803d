package io.cuvee.jobs.recipe;

import io.cuvee.ingest.url.CanonicalRules;
import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.FlagShape;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.Text;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;
import io.cuvee.jobs.recipe.shape.WordOrSection;

/** The keys of the section {@code ingest.url}. */
final class UrlKeys {
  private UrlKeys() {}

  static SectionShape section() {
    return SectionShape.of(
        Field.of(
            "canonical",
            new WordOrSection(ChoiceShape.of("careful", "standard", "loose"), canonical()),
            "standard",
            "Which differences between two addresses do not matter in canonical_url. Fragments,"
                + " tracking parameters and the like never do; standard also drops session ids and"
                + " index pages and orders the parameters; loose takes http and https, with and"
                + " without www., as one; or each choice by itself."),
        files(
            "block",
            "Lists of domains whose records are not read: a domain a line, hosts files, or domain"
                + " rules of ad blockers; may be .gz or .zst."),
        files("allow", "Lists of domains that are read whatever the other lists and rules say."),
        Field.section(
            "fineweb",
            fineWeb(),
            "The address rules of FineWeb (Penedo et al. 2024), over lists of one's own. A rule"
                + " without a list refuses nothing."));
  }

  private static SectionShape canonical() {
    return SectionShape.of(
        flag("sessions", "Drop session ids."),
        flag("sort-query", "Order the parameters."),
        flag("directory-pages", "Drop index.html and its like, and a slash at the end."),
        Field.of("fold-scheme", new FlagShape(), "false", "Write https for http."),
        Field.of("drop-www", new FlagShape(), "false", "Drop www. before a registered domain."));
  }

  private static Field flag(String name, String description) {
    return Field.of(name, new FlagShape(), "true", description);
  }

  private static SectionShape fineWeb() {
    return SectionShape.of(
        files("domains", "Registered domains and whole hosts, as in block, that are not read."),
        files("addresses", "Whole addresses, one a line."),
        files("hard-words", "Words, one a line: one of them between other signs is too many."),
        files("soft-words", "Words, one a line, of which several are too many."),
        files("substrings", "What must not occur even inside words; case and signs do not count."),
        Field.of(
            "soft-threshold",
            WholeShape.of(1, 1_000),
            "2",
            "How many different soft words are too many."));
  }

  private static Field files(String name, String description) {
    return Field.of(
        name, new ListShape(TextShape.any("the path of a list"), 0, true), "[]", description);
  }

  static UrlSpec read(Values url) {
    var lists = url.section("fineweb");
    return new UrlSpec(
        canonical(url),
        url.texts("block"),
        url.texts("allow"),
        new UrlSpec.FineWebLists(
            lists.texts("domains"),
            lists.texts("addresses"),
            lists.texts("hard-words"),
            lists.texts("soft-words"),
            lists.texts("substrings"),
            lists.small("soft-threshold")));
  }

  private static CanonicalRules canonical(Values url) {
    if (url.map().get("canonical") instanceof Text word) {
      return switch (word.actual()) {
        case "careful" -> CanonicalRules.careful();
        case "loose" -> CanonicalRules.loose();
        default -> CanonicalRules.standard();
      };
    }
    var rules = url.section("canonical");
    return new CanonicalRules(
        rules.flag("sessions"),
        rules.flag("sort-query"),
        rules.flag("directory-pages"),
        rules.flag("fold-scheme"),
        rules.flag("drop-www"));
  }
}
