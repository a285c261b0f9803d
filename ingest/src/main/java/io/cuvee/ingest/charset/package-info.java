/**
 * Bytes to text: which charset, in the order of the HTML standard with checks of false claims, and
 * a decoding that never fails but counts what it had to replace.
 */
package io.cuvee.ingest.charset;
