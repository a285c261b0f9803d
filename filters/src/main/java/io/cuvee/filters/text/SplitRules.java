package io.cuvee.filters.text;

import java.util.List;

/**
 * What a language lays down about the words within a chunk, a run of characters without white
 * space: the tables of spaCy's rule-based tokenizer. All ranges are of UTF-16 characters.
 */
interface SplitRules {
  /** The number of the exception that {@code text[start, end)} spells, or -1. */
  int exception(char[] text, int start, int end);

  /** Appends the pieces of an exception that stands at a place. */
  void addException(int exception, int start, Tokens out);

  /** All exceptions as they are spelled. */
  List<String> spellings();

  /** Characters of the prefix at the start of {@code text[start, end)}, 0 for none. */
  int prefix(char[] text, int start, int end);

  /** Characters of the suffix at the end of {@code text[start, end)}, 0 for none. */
  int suffix(char[] text, int start, int end);

  /** Whether a chunk stays whole although affixes or infixes are in it. */
  boolean whole(char[] text, int start, int end);

  /** Appends the pieces between and at the infixes of {@code text[start, end)}. */
  void splitInfixes(char[] text, int start, int end, Tokens out);

  /** Whether an infix occurs at all. */
  boolean hasInfix(char[] text, int start, int end);

  /** Name and version, part of the meaning of counts. */
  String version();
}
