/**
 * What the Spark-free commands read: lines of JSON and stored files, plain or compressed, from
 * files, folders or standard input.
 */
package io.cuvee.jobs.cli.input;
