package io.cuvee.ingest.stored;

/** A compressed member that does not decode; never leaves this package. */
final class DamagedMember extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean atEnd;

  DamagedMember(String detail, boolean atEnd) {
    super(detail, null, false, false);
    this.atEnd = atEnd;
  }

  /** Whether the file simply ended. */
  boolean atEnd() {
    return atEnd;
  }
}
