package io.cuvee.jobs.cli;

/**
 * What the command line says about a run, beside the recipe.
 *
 * @param out folder or URL of the run
 * @param until the last stage to run, one of {@link Stages#NAMES}; null for all
 * @param master Spark's master in place of the recipe's; null if not given
 * @param debug whether messages bring stack traces
 */
public record RunOptions(String out, String until, String master, boolean debug) {}
