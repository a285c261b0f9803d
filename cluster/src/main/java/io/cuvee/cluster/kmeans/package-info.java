/**
 * K-means in pieces that can be spread: a seeded start, sums over a block of vectors, a step from
 * the sums of all blocks, and assignment of blocks to the nearest centroid. The pieces give the
 * same bits on every machine, so a spread run equals one on a laptop.
 */
package io.cuvee.cluster.kmeans;
