/**
 * Mathematics of web pages as TeX: MathML, the scripts and output of MathJax and KaTeX, Wikipedia's
 * formulas, and images that have their TeX beside them. {@link
 * io.cuvee.ingest.html.math.FormulaReader} takes the events of any parser and gives each formula
 * once, however often the page holds it.
 */
package io.cuvee.ingest.html.math;
