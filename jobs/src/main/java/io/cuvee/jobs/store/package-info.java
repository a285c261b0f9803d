/**
 * The run folder on any Hadoop file system: where each stage's tables lie, how a stage is published
 * once and whole, and how a second run on the folder is kept out.
 */
package io.cuvee.jobs.store;
