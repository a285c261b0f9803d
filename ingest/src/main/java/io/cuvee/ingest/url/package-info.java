/**
 * Addresses of the web: parsing as browsers do it ({@link io.cuvee.ingest.url.Url}), one form for
 * equal pages ({@link io.cuvee.ingest.url.UrlCanonicalizer}), registered domains by the public
 * suffix list ({@link io.cuvee.ingest.url.PublicSuffixes}), lists of domains in compact memory
 * ({@link io.cuvee.ingest.url.DomainList}) and the address rules of FineWeb. Nothing here throws
 * for a bad address, uses a regular expression, or takes more than linear time.
 */
package io.cuvee.ingest.url;
