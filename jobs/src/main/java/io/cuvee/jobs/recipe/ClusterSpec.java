package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How documents are sorted into domains.
 *
 * @param model the sentence encoder
 * @param maxTokens tokens of a document that it reads
 * @param clusters fine clusters
 * @param domains domains that these are merged into; at most {@code clusters}
 * @param iterations rounds of k-means at most
 * @param sample documents on which k-means is seeded
 * @param spherical whether directions alone are compared
 * @param samplePerLabel documents of a cluster from which its label is taken
 */
public record ClusterSpec(
    EncoderSpec model,
    int maxTokens,
    int clusters,
    int domains,
    int iterations,
    int sample,
    boolean spherical,
    int samplePerLabel)
    implements Serializable {}
