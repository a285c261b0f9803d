package io.cuvee.ingest.stored;

import java.io.Closeable;
import java.io.IOException;

/** Decodes one kind of compressed member (a gzip member, a zstd frame) at a time. */
interface MemberDecoder extends Closeable {
  /** Name of the compression. */
  String name();

  /** Whether a member may begin at the input's place; reads nothing. */
  boolean startsMember(StoredInput in) throws IOException;

  /** First byte of every member, which the search for the next one looks for. */
  byte firstByte();

  /** Whether that search may stop at a byte; the first of what serves other members, too. */
  default boolean mayBegin(byte first) {
    return first == firstByte();
  }

  /**
   * Begins a member.
   *
   * @throws DamagedMember if its header cannot be read
   */
  void begin(StoredInput in) throws IOException, DamagedMember;

  /**
   * Decodes at least one byte, or returns -1 when the member is at its sound end.
   *
   * @throws DamagedMember if the member cannot be decoded further; everything before was returned
   */
  int decode(StoredInput in, byte[] into, int from, int count) throws IOException, DamagedMember;

  @Override
  void close() throws IOException;
}
