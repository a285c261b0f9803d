/**
 * Runs of cuvee.jar on clusters of one machine, with a Spark that holds spark-sql's own jars and
 * nothing else.
 */
package io.cuvee.tests.cluster;
