package io.cuvee.jobs.recipe;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.shape.Reading;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.yaml.Place;
import io.cuvee.jobs.recipe.yaml.Problems;
import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import io.cuvee.jobs.recipe.yaml.YamlTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a recipe, checks all of it, and fills in the defaults. */
public final class RecipeLoader {
  /** The longest recipe that is read. */
  static final int MAX_BYTES = 1 << 20;

  private final SectionShape catalogue;

  /** A loader whose rule sets are these presets. */
  public RecipeLoader(PresetCatalogue presets) {
    this.catalogue = RecipeCatalogue.of(presets);
  }

  /** A loader with the presets that the filters have. */
  public static RecipeLoader builtIn() {
    return new RecipeLoader(PresetCatalogue.builtIn());
  }

  /**
   * Reads a recipe.
   *
   * @param path the file
   * @param sets values of {@code --set}, as {@code a.b=c}, in order
   * @param environment what {@code ${NAME}} stands for, by name
   * @throws CuveeException.WrongUsage with file, line and column of the first problem
   */
  public Recipe load(String path, List<String> sets, Map<String, String> environment) {
    return parse(path, text(path), sets, environment);
  }

  /** The same for a text; the name stands for the file in messages. */
  Recipe parse(String name, String text, List<String> sets, Map<String, String> environment) {
    var problems = new Problems();
    var start = new Place(name, 1, 1);
    var root =
        YamlTree.ofFile(name, text, problems)
            .filter(node -> !node.blank())
            .orElseThrow(
                () ->
                    new CuveeException.WrongUsage(
                        start + ": the recipe is empty; docs/recipe.md shows what it may say"));
    if (root instanceof Mapping mapping) {
      sets.forEach(set -> SetOption.apply(set, mapping, catalogue, problems));
    }
    var reading = new Reading(environment, problems);
    var values = read(root, reading, start);
    problems.raise();
    return RecipeBinding.of(values);
  }

  private Map<?, ?> read(YamlNode root, Reading reading, Place start) {
    if (!(catalogue.read(root, reading, "") instanceof Map<?, ?> values)) {
      return Map.of();
    }
    RecipeChecks.check(values, reading, start);
    return values;
  }

  private static String text(String path) {
    try {
      var file = Path.of(path);
      if (Files.isDirectory(file)) {
        throw new CuveeException.WrongUsage(path + " is a folder; name the recipe's file");
      }
      if (!Files.exists(file)) {
        throw new CuveeException.WrongUsage(
            "there is no recipe " + path + "; check the path, or copy one from conf/");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new CuveeException.WrongUsage(path + " is longer than 1MiB; that is no recipe");
      }
      return decode(path, Files.readAllBytes(file));
    } catch (IOException | InvalidPathException e) {
      throw new CuveeException.WrongUsage(path + " cannot be read: " + e.getMessage());
    }
  }

  private static String decode(String path, byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new CuveeException.WrongUsage(
          path + ":" + line + ":1: not UTF-8; save the file in that encoding");
    }
  }
}
