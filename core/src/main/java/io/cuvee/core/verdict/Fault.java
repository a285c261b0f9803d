package io.cuvee.core.verdict;

import io.cuvee.core.document.Span;

/**
 * A record that could not become a document: it goes to quarantine, and the job goes on.
 *
 * @param span the bytes concerned
 * @param cause why, from the catalogue
 * @param detail one sentence with the particulars, at most 500 characters
 * @param sample the first bytes concerned, at most {@value #SAMPLE_BYTES}
 */
public record Fault(Span span, FaultCause cause, String detail, byte[] sample) {
  /** Bytes of a fault that are kept for a look. */
  public static final int SAMPLE_BYTES = 512;
}
