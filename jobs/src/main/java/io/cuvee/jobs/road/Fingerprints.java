package io.cuvee.jobs.road;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.stage.Stage;
import io.cuvee.jobs.stage.StageContext;
import io.cuvee.jobs.store.RunFolder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fingerprint of each stage: of its inputs, its part of the recipe, the seed, its version and
 * every model that it uses. Known before anything runs.
 */
final class Fingerprints {
  private Fingerprints() {}

  static Map<String, String> of(Recipe recipe, RunFolder folder, Console console)
      throws IOException {
    var fingerprints = new LinkedHashMap<String, String>();
    for (var stage : RoadStages.ALL) {
      fingerprints.put(stage.name(), of(stage, recipe, folder, console, fingerprints));
    }
    return fingerprints;
  }

  private static String of(
      Stage stage, Recipe recipe, RunFolder folder, Console console, Map<String, String> before)
      throws IOException {
    var context = new StageContext(null, recipe, folder, Map.of(), console, stage.name(), "");
    var parts = new TreeMap<String, Object>();
    parts.put("stage", stage.version());
    parts.put("seed", recipe.seed());
    var inputs = new TreeMap<String, Object>();
    for (var input : stage.inputs()) {
      inputs.put(input, before.get(input));
    }
    parts.put("inputs", inputs);
    parts.put("settings", stage.settings(recipe, context));
    return Sha256.hex(CanonicalJson.line(parts));
  }
}
