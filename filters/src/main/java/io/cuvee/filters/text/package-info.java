/**
 * Text as the rules see it: words, sentences, lines, paragraphs and n-grams as ranges over one
 * array of characters, with character classes from pinned tables. Nothing here allocates per word.
 */
package io.cuvee.filters.text;
