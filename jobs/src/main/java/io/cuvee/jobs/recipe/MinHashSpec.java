package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * Near copies by MinHash and banding.
 *
 * @param enabled whether to look for them
 * @param ngram words in a shingle
 * @param buckets bands of the signature
 * @param hashesPerBucket hashes in a band
 */
public record MinHashSpec(boolean enabled, int ngram, int buckets, int hashesPerBucket)
    implements Serializable {}
