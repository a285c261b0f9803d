/** Signs of a licence in pages, headers, texts and host names. Evidence only: filters decide. */
package io.cuvee.ingest.evidence;
