/**
 * Names for clusters that people understand: the terms that a cluster's documents use more than
 * others do.
 */
package io.cuvee.cluster.label;
