package io.cuvee.filters.contamination;

import java.io.Serializable;

/**
 * What becomes of a contaminated document.
 *
 * @param cut whether the shared passages are cut out; else the document goes
 * @param margin UTF-16 units that are cut on each side of a passage, and on to the next white space
 * @param minLeft code points that must be left behind a cut, or the document goes
 */
public record ContaminationPolicy(boolean cut, int margin, int minLeft) implements Serializable {}
