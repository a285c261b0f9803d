package io.cuvee.ingest.http;

import io.cuvee.core.verdict.FaultCause;
import java.util.List;

/**
 * A body without its codings.
 *
 * @param content the bytes; what could be decoded, if the body was cut or damaged
 * @param steps lineage entries of what was undone, in order: {@code dechunk}, {@code decode:gzip}
 * @param truncated what was cut off or damaged ({@code chunked}, {@code gzip}), or empty
 * @param fault why there is no content, or null
 * @param detail the fault in a few words, or empty
 */
public record DecodedBody(
    byte[] content, List<String> steps, String truncated, FaultCause fault, String detail) {}
