/**
 * From bytes to documents. Start with {@link io.cuvee.ingest.Ingestor}: it opens one file and gives
 * an {@code Outcome} for each record of it (a document, a record that is no document, or a fault),
 * in bounded memory. The readers of the containers live in the packages below this one; nothing
 * here knows Spark.
 */
package io.cuvee.ingest;
