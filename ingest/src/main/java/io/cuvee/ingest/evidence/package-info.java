/**
 * Signs of a licence in pages, headers, texts and host names, each with its place and the words
 * around it. Evidence only: what it means for a document is decided in the filters.
 */
package io.cuvee.ingest.evidence;
