package io.cuvee.ingest.rows;

import io.cuvee.core.verdict.FaultCause;
import java.util.Map;

/**
 * One row of a file, or what stands in its place.
 *
 * @param number its number in the file, from 0
 * @param length bytes of the row as decoded, 0 where that is not told
 * @param values its values by column; empty if there is a fault
 * @param cause why there are no values, or null
 * @param detail the fault in a few words, or empty
 * @param sample the row's first bytes, at most 512
 */
public record Row(
    long number,
    long length,
    Map<String, Object> values,
    FaultCause cause,
    String detail,
    byte[] sample) {}
