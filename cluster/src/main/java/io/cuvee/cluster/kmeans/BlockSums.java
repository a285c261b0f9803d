package io.cuvee.cluster.kmeans;

import java.io.Serializable;

/**
 * What one block of vectors adds to the next step.
 *
 * @param sums for each cluster the sum of its vectors, one cluster after the other. Components that
 *     are float16 values below 1 in size make these sums exact up to 2^29 vectors: order and blocks
 *     then cannot change a bit
 * @param counts vectors of each cluster
 * @param inertia sum of squared distances to the nearest centroid: a measure for people, which
 *     decides nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlockSums(double[] sums, long[] counts, double inertia) implements Serializable {}
