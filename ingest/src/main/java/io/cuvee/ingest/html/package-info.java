/**
 * Main text of web pages. A page becomes arrays of nodes and blocks ({@link
 * io.cuvee.ingest.html.PageBuilder} takes the events of any parser; {@link
 * io.cuvee.ingest.html.MarkupPages} sends those of ours), a block becomes a row of features,
 * gradient-boosted trees say how likely it is main content, and the chosen blocks become clean
 * text. The model learns from the development pages of the Web Content Extraction Benchmark (Foley;
 * CC BY 4.0).
 */
package io.cuvee.ingest.html;
