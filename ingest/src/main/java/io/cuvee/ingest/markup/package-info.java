/**
 * Reads HTML as the HTML standard says (WHATWG, "Parsing HTML documents"), into arrays: a tokenizer
 * over one array of characters, tree construction with its stack of open elements, and {@link
 * io.cuvee.ingest.markup.Markup}, the tree. No objects for nodes or attributes, values are decoded
 * when they are asked for, time is linear in the page's length whatever the page is.
 */
package io.cuvee.ingest.markup;
