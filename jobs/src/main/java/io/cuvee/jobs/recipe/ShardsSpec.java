package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How the training data is written.
 *
 * @param tokenizer path of a tokenizer.json
 * @param endOfDocument the token between documents; empty for the tokenizer's own
 * @param sequenceLength tokens in each sequence
 * @param validation share of duplicate groups set apart, 0 to 0.5
 * @param targetBytes about how large a shard becomes
 */
public record ShardsSpec(
    String tokenizer, String endOfDocument, int sequenceLength, double validation, long targetBytes)
    implements Serializable {}
