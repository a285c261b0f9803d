package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.SectionShape;
import java.util.List;

/** Keys of what of a page is text and how it is written, for the run and for a source. */
final class PageKeys {
  /** The value in a source that leaves the choice to the section ingest. */
  static final String INHERIT = "inherit";

  static final Field PROFILE =
      key(
          "profile",
          "main",
          "What of a page is text: one article, all main content (forums, lists, products too),"
              + " or everything that is visible.",
          "article",
          "main",
          "all");

  static final Field BALANCE =
      key(
          "balance",
          "balanced",
          "precision rather loses content than keeps boilerplate, recall the other way round.",
          "precision",
          "balanced",
          "recall");

  static final Field FORM =
      key(
          "form",
          "text",
          "How a page is written: plain text, a line a block, or Markdown. Formulas are TeX between"
              + " dollars in both.",
          "text",
          "markdown");

  static final Field COMMENTS =
      key(
          "comments",
          "drop",
          "Readers' comments below an article: dropped, or kept after the main text. Replies in"
              + " forums are content.",
          "drop",
          "keep");

  static final Field LINKS =
      key(
          "links",
          "text",
          "Links are their text alone, or in the form markdown their address too.",
          "text",
          "markdown");

  private PageKeys() {}

  private static Field key(String name, String value, String description, String... choices) {
    return Field.of(name, ChoiceShape.of(choices), value, description);
  }

  /** The same keys in a source, each of which may be left to the run. */
  static SectionShape ofSource() {
    return SectionShape.of(
        inherited("profile", "article", "main", "all"),
        inherited("balance", "precision", "balanced", "recall"),
        inherited("form", "text", "markdown"),
        inherited("comments", "drop", "keep"),
        inherited("links", "text", "markdown"));
  }

  private static Field inherited(String name, String... choices) {
    var all = new java.util.ArrayList<>(List.of(INHERIT));
    all.addAll(List.of(choices));
    return Field.of(
        name,
        ChoiceShape.of(all.toArray(String[]::new)),
        INHERIT,
        "As ingest." + name + ", for this source.");
  }
}
