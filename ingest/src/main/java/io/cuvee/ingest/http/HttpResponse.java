package io.cuvee.ingest.http;

import io.cuvee.ingest.warc.HeaderFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a response, read leniently.
 *
 * @param status the status code, 0 if the line names none
 * @param headers values by name; the map ignores case
 * @param bodyStart first byte of the body in the block
 */
public record HttpResponse(int status, Map<String, List<String>> headers, int bodyStart) {

  /**
   * Reads the head at the beginning of a block.
   *
   * @param block the response, head and body
   * @param limit longest head, in bytes
   * @return empty if the block does not begin with a status line or the head is too long
   */
  public static Optional<HttpResponse> parse(byte[] block, int limit) {
    int start = 0;
    while (start < block.length && (block[start] == '\r' || block[start] == '\n')) {
      start++;
    }
    int end = headEnd(block, start, limit);
    if (end < 0) {
      return Optional.empty();
    }
    String head = new String(block, start, end - start, StandardCharsets.ISO_8859_1);
    int line = head.indexOf('\n');
    String statusLine = (line < 0 ? head : head.substring(0, line)).strip();
    if (!statusLine.regionMatches(true, 0, "HTTP", 0, 4) && !statusLine.startsWith("ICY ")) {
      return Optional.empty();
    }
    var headers = HeaderFields.parse(line < 0 ? "" : head.substring(line + 1));
    return Optional.of(new HttpResponse(status(statusLine), headers, end));
  }

  /** The first value of a header, or empty. */
  public String header(String name) {
    return HeaderFields.first(headers, name);
  }

  /** First byte behind the blank line, the block's length if there is none; -1 beyond the limit. */
  private static int headEnd(byte[] block, int start, int limit) {
    boolean lineEmpty = false;
    int last = (int) Math.min(block.length, (long) start + limit);
    for (int i = start; i < last; i++) {
      if (block[i] == '\n' && lineEmpty) {
        return i + 1;
      }
      lineEmpty = block[i] == '\n' || block[i] == '\r' && lineEmpty;
    }
    return last == block.length ? last : -1;
  }

  private static int status(String line) {
    int space = line.indexOf(' ');
    int status = 0;
    int digits = 0;
    for (int i = space + 1; space > 0 && i < line.length() && digits < 3; i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        status = 10 * status + c - '0';
        digits++;
      } else if (digits > 0 || c != ' ') {
        break;
      }
    }
    return status;
  }
}
