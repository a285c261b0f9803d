package io.cuvee.ingest.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Strict validation of UTF-8 (Unicode 15, table 3-7), eight ASCII bytes a step. */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8Check() {}

  /**
   * What was found.
   *
   * @param ascii whether every byte is ASCII
   * @param sequences well-formed sequences of two to four bytes
   * @param errors bytes that belong to no well-formed sequence
   */
  record Result(boolean ascii, long sequences, long errors) {
    boolean valid() {
      return errors == 0;
    }
  }

  /** Checks bytes; a sequence cut off at the very end is no error if there are whole ones. */
  static Result check(byte[] bytes) {
    long sequences = 0;
    long errors = 0;
    int i = 0;
    while (i < bytes.length) {
      if (i + 8 <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
        i += 8;
      } else if (bytes[i] >= 0) {
        i++;
      } else {
        int length = sequence(bytes, i);
        if (length > 0) {
          sequences++;
          i += length;
        } else if (length == 0) {
          errors += sequences == 0 ? 1 : 0;
          break;
        } else {
          errors++;
          i++;
        }
      }
    }
    return new Result(sequences == 0 && errors == 0, sequences, errors);
  }

  /** Length of the sequence, 0 if the bytes end inside it, -1 if it is malformed. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0xc2 ? -1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : -1;
    for (int k = 1; k < length; k++) {
      if (at + k == bytes.length) {
        return 0;
      }
      int next = bytes[at + k] & 0xff;
      int low = k > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int high = k > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) {
        return -1;
      }
    }
    return length;
  }
}
