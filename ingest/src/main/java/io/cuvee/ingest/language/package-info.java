/**
 * Language identification: a pure-Java reader of fastText models (Joulin et al., 2016 and 2017),
 * equal to fastText's own labels and scores, and an embedded model for runs that bring none.
 */
package io.cuvee.ingest.language;
