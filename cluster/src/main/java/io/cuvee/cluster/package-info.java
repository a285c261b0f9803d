/**
 * Finds the domains that web text does not declare, as CLIMB does (Nemotron-CLIMB, arXiv
 * 2504.13161): embed each document, cluster finely by k-means, merge the centroids to a few dozen
 * domains, and name these by their most telling terms. Plain functions over plain records; how they
 * are spread over a cluster of machines is not known here.
 */
package io.cuvee.cluster;
