/**
 * The Spark plan of each stage: reads the tables of the stages before it, calls the plain modules
 * per document in tasks, writes its own tables and counts its ledger from the files it wrote.
 */
package io.cuvee.jobs.stage;
