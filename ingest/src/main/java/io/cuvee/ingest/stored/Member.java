package io.cuvee.ingest.stored;

/** Where one compressed member stands, in decoded and in stored bytes. */
final class Member {
  final long decodedStart;
  final long storedStart;

  /** Offset of the frame that holds its dictionary, or -1. */
  final long dictionary;

  long decodedEnd = -1;
  long storedEnd = -1;
  private long accounted;

  Member(long decodedStart, long storedStart, long dictionary) {
    this.decodedStart = decodedStart;
    this.storedStart = storedStart;
    this.dictionary = dictionary;
  }

  boolean ended() {
    return decodedEnd >= 0;
  }

  /** Takes note of decoded bytes that were dealt with, as far as they are in this member. */
  void account(long from, long to) {
    long last = ended() ? Math.min(to, decodedEnd) : to;
    accounted += Math.max(0, last - Math.max(from, decodedStart));
  }

  /** Whether every decoded byte of it was dealt with. */
  boolean covered() {
    return ended() && accounted == decodedEnd - decodedStart;
  }
}
