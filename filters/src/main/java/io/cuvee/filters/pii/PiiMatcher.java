package io.cuvee.filters.pii;

/** Recognizes one kind of personal data around a character that hints at it. */
interface PiiMatcher {
  /**
   * What stands around an index, or null. Looks at a bounded number of characters.
   *
   * @param at index of the character that hints: an at sign, the first digit of a run, a colon …
   */
  PiiSpan match(PiiText text, int at);
}
