package io.cuvee.ingest.stored;

import io.cuvee.core.verdict.FaultCause;

/**
 * Stored bytes that could not be decoded.
 *
 * @param from first byte, in the stored file
 * @param to first byte behind them
 * @param cause why
 * @param detail what was found, in a few words
 * @param sample the first bytes, at most 512
 * @param padding whether the bytes are all zero: filling, not damage
 */
public record Gap(
    long from, long to, FaultCause cause, String detail, byte[] sample, boolean padding) {}
