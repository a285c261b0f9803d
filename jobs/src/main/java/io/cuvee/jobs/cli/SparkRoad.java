package io.cuvee.jobs.cli;

import io.cuvee.jobs.recipe.Recipe;

/**
 * The commands that need Spark. Its implementation is loaded by name, when one of them is given.
 */
public interface SparkRoad {
  /** Runs the stages that must run; returns the exit code. */
  int run(Recipe recipe, RunOptions options, Console console);

  /** Says what a run would do, and does nothing; returns the exit code. */
  int plan(Recipe recipe, RunOptions options, Console console);

  /**
   * Builds a run's page again from what its stages left; returns the exit code.
   *
   * @param runDir the run's folder or URL
   */
  int report(String runDir, Console console);
}
