/**
 * The Spark plans of the stages and all that surrounds them: recipe, command line, run folder,
 * ledger, report. The only module that sees Spark and Hadoop; what a stage decides per document
 * comes from the plain modules.
 */
package io.cuvee.jobs;
