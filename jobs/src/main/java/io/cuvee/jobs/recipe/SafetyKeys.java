package io.cuvee.jobs.recipe;

import io.cuvee.filters.safety.WordRule;
import io.cuvee.jobs.recipe.SafetySpec.ListFile;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.NumberShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;

/** The keys of {@code filters.safety}. */
final class SafetyKeys {
  private SafetyKeys() {}

  static Field field() {
    return Field.section(
        "safety",
        section(),
        "Documents by lists of unwanted words and addresses; none comes along.");
  }

  private static SectionShape section() {
    return SectionShape.of(
        Field.of(
            "words",
            ListShape.of(wordList()),
            "[]",
            "Lists of unwanted words; a document is compared with the list of its language."),
        Field.of(
            "max-count",
            WholeShape.of(0, 1_000_000),
            "0",
            "Unwanted words that are borne; with 0 any one is too many, as in C4."),
        Field.of(
            "max-share",
            new NumberShape(0, 1),
            "0",
            "Share of unwanted words that is borne; a document goes if it has more than both."),
        Field.of(
            "keep",
            new NumberShape(0, 1),
            "0",
            "Share of the documents with too many that stays all the same, drawn by id."),
        Field.of(
            "urls",
            ListShape.of(addressList()),
            "[]",
            "Categories of addresses whose documents go."));
  }

  private static SectionShape wordList() {
    return SectionShape.of(
        Field.optional(
            "language",
            TextShape.like("[a-z]{2,3}", "a language code of two or three small letters"),
            "Language of the file. Without it the path is a folder whose files are named after"
                + " theirs: en.txt, fr.txt."),
        Field.required(
            "path",
            TextShape.any("the path of a file or folder"),
            "A word or phrase a line, as the lists of LDNOOBW have it."));
  }

  private static SectionShape addressList() {
    return SectionShape.of(
        Field.required(
            "category",
            TextShape.like("[a-z0-9][a-z0-9_-]{0,63}", "a name of a-z, 0-9, hyphens"),
            "Name of the category, as verdicts tell it."),
        Field.required(
            "path",
            TextShape.any("the path of a file or folder"),
            "Domains, or addresses without scheme, one a line; or a folder with the files"
                + " domains and urls, as the UT1 blacklists have it."));
  }

  static SafetySpec read(Values safety) {
    return new SafetySpec(
        safety.sections(
            "words",
            list ->
                new ListFile(list.has("language") ? list.text("language") : "", list.text("path"))),
        new WordRule(safety.small("max-count"), safety.number("max-share"), safety.number("keep")),
        safety.sections("urls", list -> new ListFile(list.text("category"), list.text("path"))));
  }
}
