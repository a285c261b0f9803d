package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.Fault;
import io.cuvee.core.verdict.FaultCause;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The one place where errors of the program on a record become a fault, a stack overflow on a
 * deeply nested page among them. Lack of memory and a broken virtual machine go up.
 */
final class RecordGuard {
  private static final int LONGEST_DETAIL = 500;

  private RecordGuard() {}

  static Outcome run(Span span, byte[] bytes, Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (StackOverflowError | RuntimeException | AssertionError e) {
      String detail = "the program failed with " + e.getClass().getSimpleName();
      if (e.getMessage() != null) {
        detail += ": " + e.getMessage();
      }
      return fault(span, FaultCause.INTERNAL_ERROR, detail, bytes);
    }
  }

  static Outcome fault(Span span, FaultCause cause, String detail, byte[] bytes) {
    String shortened =
        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, Fault.SAMPLE_BYTES));
    return new Outcome.Quarantined(new Fault(span, cause, shortened, sample));
  }
}
