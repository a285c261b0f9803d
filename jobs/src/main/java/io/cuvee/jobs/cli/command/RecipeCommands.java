package io.cuvee.jobs.cli.command;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.RunOptions;
import io.cuvee.jobs.cli.SparkRoad;
import io.cuvee.jobs.cli.Stages;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import io.cuvee.jobs.cli.parse.CommandLine;
import io.cuvee.jobs.cli.parse.Option;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.recipe.RecipeLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands over a recipe and over a run's folder: those that need Spark. */
final class RecipeCommands {
  private static final Option OUT = Option.of("--out", "DIR", "folder of the run (runs/NAME)");
  private static final Option SET =
      Option.of("--set", "KEY=VALUE", "change a value of the recipe; may be repeated");
  private static final Option MASTER = Option.of("--master", "M", "Spark's master, as local[4]");
  private static final Option UNTIL =
      Option.of("--until", "STAGE", "last stage to run: " + String.join(", ", Stages.NAMES));
  private static final Option RUN = Option.of("--run", "DIR", "folder of the run");

  private RecipeCommands() {}

  static List<Command> all() {
    var commands = new ArrayList<Command>();
    commands.add(
        recipe(
            "run",
            "Runs the whole road of a recipe; what is done already is not done again.",
            List.of(OUT, SET, MASTER, UNTIL),
            arguments -> arguments.value(UNTIL.name()).map(RecipeCommands::stage).orElse(null)));
    commands.add(
        new Command(
            "plan",
            "RECIPE",
            1,
            1,
            "Checks a recipe and says what a run would read, do and reuse; does nothing.",
            List.of(OUT, SET, MASTER),
            (arguments, console) -> {
              var recipe = load(arguments);
              return road().plan(recipe, options(recipe, arguments, null), console);
            }));
    commands.add(stage("ingest", "ingest", "records become documents"));
    commands.add(stage("filter", "filter", "rules keep or drop documents"));
    commands.add(stage("dedup", "dedup", "copies of documents are merged"));
    commands.add(stage("cluster", "cluster", "documents are sorted into domains"));
    commands.add(stage("mix run", "mix", "the mixture of domains is searched"));
    commands.add(stage("shard", "shard", "training data is written"));
    commands.add(
        new Command(
            "report",
            "",
            0,
            0,
            "Builds report.html of a run again, from its ledgers and manifests.",
            List.of(RUN),
            (arguments, console) -> {
              var run = arguments.require(RUN.name());
              return road().report(run, console);
            }));
    return commands;
  }

  private interface Until {
    String of(Arguments arguments);
  }

  private static Command stage(String name, String stage, String does) {
    return recipe(
        name,
        "Runs a recipe up to the stage in which " + does + ".",
        List.of(OUT, SET, MASTER),
        arguments -> stage);
  }

  private static Command recipe(String name, String summary, List<Option> options, Until until) {
    return new Command(
        name,
        "RECIPE",
        1,
        1,
        summary,
        options,
        (arguments, console) -> {
          var last = until.of(arguments);
          var recipe = load(arguments);
          return road().run(recipe, options(recipe, arguments, last), console);
        });
  }

  private static String stage(String name) {
    return new Arguments("run", List.of(), Map.of(UNTIL.name(), List.of(name)))
        .choice(UNTIL.name(), Stages.NAMES, name);
  }

  private static Recipe load(Arguments arguments) {
    return RecipeLoader.builtIn()
        .load(arguments.operands().get(0), arguments.values(SET.name()), System.getenv());
  }

  private static RunOptions options(Recipe recipe, Arguments arguments, String until) {
    return new RunOptions(
        arguments.value(OUT.name()).orElse("runs/" + recipe.name()),
        until,
        arguments.value(MASTER.name()).orElse(null),
        arguments.has(CommandLine.DEBUG.name()));
  }

  /** The Spark side, loaded only now. */
  private static SparkRoad road() {
    try {
      return (SparkRoad)
          Class.forName("io.cuvee.jobs.road.Road").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new CuveeException.RunFailed(
          "Spark cannot be loaded ("
              + e
              + "); start through ./cuvee or spark-submit, and see cuvee doctor",
          e);
    }
  }
}
