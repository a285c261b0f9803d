package io.cuvee.jobs.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files that are made from the catalogue are those that the catalogue makes. */
class RecipeFilesTest {
  private static final String MEND =
      "%s is not what the catalogue of keys says; write it anew with"
          + " mvn -pl jobs -am test -Dtest=RecipeFilesTest -Dcuvee.regenerate=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static Path root() {
    return Path.of(System.getenv("CUVEE_ROOT"));
  }

  private static void isUpToDate(String file, String text) throws IOException {
    var path = root().resolve(file);
    if (Boolean.getBoolean("cuvee.regenerate")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }
    assertThat(path).as(MEND, file).hasContent(text);
  }

  @Test
  void theSchemaIsTheCataloguesOwn() throws IOException {
    isUpToDate("conf/recipe.schema.json", RecipeSchema.text(PresetCatalogue.builtIn()));
  }

  @Test
  void theDocumentationIsTheCataloguesOwn() throws IOException {
    isUpToDate("docs/recipe.md", RecipeReference.text(PresetCatalogue.builtIn()));
  }

  @Test
  void theDocumentationsExampleIsARecipe() {
    var text = RecipeReference.text(PresetCatalogue.builtIn());
    int from = text.indexOf("```yaml\n") + 8;
    var example = text.substring(from, text.indexOf("```", from));
    var recipe = RecipeLoader.builtIn().parse("example", example, List.of(), Map.of());
    assertThat(recipe.budget().tokens()).isEqualTo(2_000_000);
    assertThat(example.lines().count()).isLessThanOrEqualTo(12);
  }

  @Test
  void theRecipesToCopyFromAreValid() throws IOException {
    List<Path> recipes;
    try (var files = Files.list(root().resolve("conf"))) {
      recipes = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(recipes).isNotEmpty();
    for (var file : recipes) {
      var recipe = RecipeLoader.builtIn().load(file.toString(), List.of(), System.getenv());
      assertThat(recipe.sources()).as(file.toString()).isNotEmpty();
    }
  }
}
