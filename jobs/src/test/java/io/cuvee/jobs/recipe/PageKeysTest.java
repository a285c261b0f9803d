package io.cuvee.jobs.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageKeysTest {
  private static final String RECIPE =
      """
      name: test
      ingest: {form: markdown, balance: recall, links: markdown}
      sources:
        - {name: pages, path: a/}
        - {name: articles, path: b/, pages: {profile: article, comments: keep}}
      shards: {tokenizer: t.json}
      """;

  private static Recipe recipe(String... sets) {
    return RecipeLoader.builtIn().parse("recipe.yaml", RECIPE, List.of(sets), Map.of());
  }

  @Test
  void aSourceHasTheRunsChoicesButForItsOwn() {
    var run = recipe().ingest().pages();
    assertThat(run).isEqualTo(new PageSpec("main", "recall", "markdown", "drop", "markdown"));
    var sources = recipe().sources();
    assertThat(sources.get(0).pages().or(run)).isEqualTo(run);
    assertThat(sources.get(1).pages().or(run))
        .isEqualTo(new PageSpec("article", "recall", "markdown", "keep", "markdown"));
  }

  @Test
  void addressesOfLinksNeedMarkdown() {
    assertThatThrownBy(() -> recipe("ingest.form=text"))
        .hasMessageContaining("ingest.links markdown needs the form markdown");
    assertThatThrownBy(() -> recipe("sources.1.pages.form=text"))
        .hasMessageContaining("sources[1].pages");
    assertThatThrownBy(() -> recipe("ingest.form=html")).hasMessageContaining("ingest.form");
  }
}
