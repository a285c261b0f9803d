package io.cuvee.jobs.road;

import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.RunOptions;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.stage.SourceListing;
import io.cuvee.jobs.stage.StageRunner;
import io.cuvee.jobs.store.RunFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;

/** What a run would do: sources with their sizes, and for each stage whether it runs and why. */
final class PlanPage {
  private PlanPage() {}

  static void print(Recipe recipe, RunOptions options, RunFolder folder, Console console)
      throws IOException {
    console.data("Recipe " + recipe.name() + ", seed " + recipe.seed());
    console.data("Run folder " + folder.display(""));
    console.data("");
    console.data("Sources");
    var files = new TreeMap<String, Long>();
    var bytes = new TreeMap<String, Long>();
    for (var file : SourceListing.list(recipe, folder.configuration())) {
      files.merge(file.source(), 1L, Long::sum);
      bytes.merge(file.source(), file.bytes(), Long::sum);
    }
    for (var source : files.keySet()) {
      console.data(
          String.format(
              Locale.ROOT,
              "  %-20s %8s %-5s %10s",
              source,
              Amounts.count(files.get(source)),
              files.get(source) == 1 ? "file" : "files",
              Amounts.bytes(bytes.get(source))));
    }
    console.data("");
    console.data("Stages");
    var fingerprints = Fingerprints.of(recipe, folder, console);
    var rerun = new TreeMap<String, Boolean>();
    for (var stage : RoadStages.until(options.until())) {
      var fingerprint = fingerprints.get(stage.name());
      boolean known = StageRunner.reusable(folder, stage.name(), fingerprint).isPresent();
      rerun.put(stage.name(), !known);
      var because = known ? "reused: nothing that it depends on changed" : why(stage, rerun);
      console.data(
          String.format(
              Locale.ROOT, "  %-9s %s  %s", stage.name(), fingerprint.substring(0, 16), because));
    }
  }

  private static String why(io.cuvee.jobs.stage.Stage stage, java.util.Map<String, Boolean> rerun) {
    for (var input : stage.inputs()) {
      if (rerun.getOrDefault(input, false)) {
        return "runs: its input " + input + " runs";
      }
    }
    return "runs: not done yet with this recipe, these inputs and this version";
  }
}
