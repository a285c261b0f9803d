/**
 * Stored bytes to decoded bytes: plain files, gzip members and zstd frames, with the exact place of
 * each member in the stored file. Damage does not end the reading; it parts it into runs. Start
 * with {@link io.cuvee.ingest.stored.DecodedRuns}.
 */
package io.cuvee.ingest.stored;
