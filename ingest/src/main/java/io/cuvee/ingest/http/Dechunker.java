package io.cuvee.ingest.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Undoes chunked transfer coding (RFC 9112, section 7.1) where it was really used: crawlers often
 * store the body dechunked under the old header.
 */
final class Dechunker {
  private static final int LONGEST_SIZE_LINE = 256;
  private final byte[] bytes;
  private int at;

  private Dechunker(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The body without its chunks.
   *
   * @param content the body; as it came if it does not begin with a chunk
   * @param chunked whether it came in chunks
   * @param whole whether the last chunk was there
   */
  record Result(byte[] content, boolean chunked, boolean whole) {}

  static Result dechunk(byte[] body) {
    return new Dechunker(body).run();
  }

  private Result run() {
    var out = new ByteArrayOutputStream(bytes.length);
    boolean first = true;
    while (true) {
      int chunkStart = at;
      long size = size();
      boolean fits = size >= 0 && size <= bytes.length - at;
      if (first && (size < 0 || !fits && size > 0 && !looksCut(size))) {
        return new Result(bytes, false, true);
      }
      if (size == 0) {
        return new Result(out.toByteArray(), true, true);
      }
      if (size < 0 || !fits) {
        int from = size < 0 ? chunkStart : at;
        out.write(bytes, from, bytes.length - from);
        return new Result(out.toByteArray(), true, false);
      }
      out.write(bytes, at, (int) size);
      at += (int) size;
      skipLineEnd();
      first = false;
    }
  }

  /** A first chunk larger than the body is taken for one cut off only if its size is believable. */
  private boolean looksCut(long size) {
    return size < 1L << 31 && at >= 3 && bytes[at - 2] == '\r';
  }

  /** Reads a line with a chunk's size; -1 if it is none. */
  private long size() {
    int end = at;
    while (end < bytes.length && end - at < LONGEST_SIZE_LINE && bytes[end] != '\n') {
      end++;
    }
    if (end == bytes.length || bytes[end] != '\n') {
      return -1;
    }
    long size = 0;
    int digits = 0;
    int i = at;
    while (i < end && Character.digit((char) (bytes[i] & 0xff), 16) >= 0 && digits < 15) {
      size = size << 4 | Character.digit((char) (bytes[i] & 0xff), 16);
      digits++;
      i++;
    }
    while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
      i++;
    }
    if (digits == 0 || i < end && bytes[i] != ';') {
      return -1;
    }
    at = end + 1;
    return size;
  }

  private void skipLineEnd() {
    if (at < bytes.length && bytes[at] == '\r') {
      at++;
    }
    if (at < bytes.length && bytes[at] == '\n') {
      at++;
    }
  }

  /** For messages in tests. */
  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 16)));
  }
}
