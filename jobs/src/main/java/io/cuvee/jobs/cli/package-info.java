/**
 * The command line: {@link io.cuvee.jobs.cli.Main} is the jar's main class. Nothing here touches
 * Spark before a command needs it, so the others start in a fraction of a second.
 */
package io.cuvee.jobs.cli;
