package io.cuvee.jobs.road;

import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.RunOptions;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.source.SourceListing;
import io.cuvee.jobs.stage.SourcePieces;
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
    var missing = new TreeMap<String, Long>();
    var pieces = new TreeMap<String, Long>();
    var listed = SourceListing.list(recipe, folder.configuration());
    long wanted = recipe.run().splitBytes();
    for (var file : listed) {
      files.merge(file.source(), 1L, Long::sum);
      bytes.merge(file.source(), file.bytes(), Long::sum);
      missing.merge(file.source(), file.isMissing() ? 1L : 0L, Long::sum);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    for (var file : SourcePieces.large(listed, wanted, cores)) {
      pieces.merge(file.source(), (file.bytes() + wanted - 1) / wanted, Long::sum);
    }
    for (var source : files.keySet()) {
      console.data(
          String.format(
              Locale.ROOT,
              "  %-20s %8s %-5s %10s%s",
              source,
              Amounts.count(files.get(source)),
              files.get(source) == 1 ? "file" : "files",
              Amounts.bytes(bytes.get(source)),
              more(missing.get(source), pieces.getOrDefault(source, 0L))));
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

  private static String more(long missing, long pieces) {
    return (missing > 0 ? ", " + Amounts.count(missing) + " of them not there" : "")
        + (pieces > 0 ? ", large ones in up to " + Amounts.count(pieces) + " pieces" : "");
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
