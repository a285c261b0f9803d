package io.cuvee.filters.safety;

import java.io.Serializable;

/**
 * How many unwanted words are too many: more than a number of them and more than a share of the
 * words. C4's rule is 0 and 0: any one is too many.
 *
 * @param maxCount occurrences that are borne
 * @param maxShare share of the words that is borne, 0 to 1
 * @param keepShare share of the documents over both that stay all the same, drawn by their ids
 */
public record WordRule(int maxCount, double maxShare, double keepShare) implements Serializable {}
