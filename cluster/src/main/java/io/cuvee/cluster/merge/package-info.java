/** Joins fine clusters to the few dozen domains whose mixture is searched for. */
package io.cuvee.cluster.merge;
