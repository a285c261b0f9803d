/**
 * Signals, rules and the cascade of tiers. A preset names a published set of rules in datatrove's
 * dialect; a measure computes the signals of one preset over the shared view of a text; a rule
 * compares one signal with one threshold; the cascade runs tiers from cheap to dear and says which
 * rule failed first.
 */
package io.cuvee.filters.rules;
