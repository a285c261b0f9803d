/**
 * Gradient-boosted regression trees: the predictor of mixtures and the scorer of pages. In plain
 * Java, because the models that the libraries offer differ between machines in their last bits, and
 * here a prediction decides what is kept.
 */
package io.cuvee.core.trees;
