package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * The models that try mixtures out.
 *
 * @param order order of the n-gram model
 * @param tokens tokens on which each proxy is trained
 * @param sampleTokens tokens of each domain that are taken to the search
 * @param heldOutTokens tokens of each domain on which proxies are scored
 */
public record ProxySpec(int order, long tokens, long sampleTokens, long heldOutTokens)
    implements Serializable {}
