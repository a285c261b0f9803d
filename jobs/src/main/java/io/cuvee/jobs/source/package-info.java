/**
 * Where the files of a recipe's sources come from: paths, patterns, folders and lists of paths, on
 * Hadoop's file systems and over HTTP. Only this package and {@code http} open what a recipe names
 * as a source.
 */
package io.cuvee.jobs.source;
