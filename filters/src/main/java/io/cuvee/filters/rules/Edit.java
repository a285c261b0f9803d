package io.cuvee.filters.rules;

/**
 * A change that a step made to a text.
 *
 * @param step what changed it, as in {@code c4.lines}
 * @param characters code points added, or removed if negative
 */
public record Edit(String step, long characters) {}
