/**
 * WARC and ARC containers: a writer whose bytes depend on its input alone, and a reader that finds
 * its way again after damage and accounts for every byte of the file.
 */
package io.cuvee.ingest.warc;
