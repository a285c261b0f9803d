/** The life of one document, read from the tables of a finished run without Spark. */
package io.cuvee.jobs.cli.explain;
