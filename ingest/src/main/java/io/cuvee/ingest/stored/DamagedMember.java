package io.cuvee.ingest.stored;

import io.cuvee.core.verdict.FaultCause;

/** A compressed member that does not decode; never leaves this package. */
final class DamagedMember extends Exception {
  private static final long serialVersionUID = 1L;
  private final FaultCause cause;

  private DamagedMember(String detail, FaultCause cause) {
    super(detail, null, false, false);
    this.cause = cause;
  }

  /** Damage, or the end of the file inside the member. */
  DamagedMember(String detail, boolean atEnd) {
    this(detail, atEnd ? FaultCause.TRUNCATED_RECORD : FaultCause.BAD_COMPRESSION);
  }

  /** A member that would cost more than the limits allow. */
  static DamagedMember beyondLimit(String detail) {
    return new DamagedMember(detail, FaultCause.LIMIT_EXCEEDED);
  }

  /** Why the member cannot be decoded. */
  FaultCause faultCause() {
    return cause;
  }
}
