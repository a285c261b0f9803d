package io.cuvee.ingest.warc;

import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.ByteWindow;
import java.io.IOException;
import java.util.Locale;

/** WARC 0.17 to 1.1: a version line, fields, a blank line (ISO 28500:2017, section 4). */
final class WarcGrammar implements RecordGrammar {
  /** Bytes of the two line ends behind a block. */
  static final int SEPARATOR = 4;

  private static final int INTERRUPTED = -2;
  private static final int LONGEST_VERSION_LINE = 32;
  private final int headerLimit;

  WarcGrammar(int headerLimit) {
    this.headerLimit = headerLimit;
  }

  @Override
  public boolean startsAt(ByteWindow window, int at) throws IOException {
    return window.ensure(at + 5) == at + 5
        && window.at(at) == 'W'
        && window.at(at + 1) == 'A'
        && window.at(at + 2) == 'R'
        && window.at(at + 3) == 'C'
        && window.at(at + 4) == '/';
  }

  @Override
  public int separator() {
    return SEPARATOR;
  }

  /** The version line and the name of the first field must be there. */
  @Override
  public boolean plausibleAt(ByteWindow window, int at) throws IOException {
    if (window.at(at) != 'W' || !startsAt(window, at)) {
      return false;
    }
    int ready = window.ensure(at + LONGEST_VERSION_LINE + 16);
    int lineEnd = at + 5;
    while (lineEnd < ready && window.at(lineEnd) != '\n') {
      lineEnd++;
    }
    String version = window.latin1(at + 5, lineEnd).strip();
    if (lineEnd == ready || !isVersion(version)) {
      return false;
    }
    String name = window.latin1(lineEnd + 1, Math.min(ready, lineEnd + 9));
    name = name.toLowerCase(Locale.ROOT);
    return name.startsWith("warc-") || name.startsWith("content-");
  }

  private static boolean isVersion(String text) {
    int dot = text.indexOf('.');
    return text.length() <= 5
        && dot > 0
        && dot < text.length() - 1
        && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }

  @Override
  public RecordHeader parse(ByteWindow window) throws IOException {
    int end = headerEnd(window);
    int bytes = end < 0 ? window.ensure(headerLimit) : end;
    String header = window.latin1(0, bytes);
    int firstLine = header.indexOf('\n') + 1;
    var fields = HeaderFields.parse(header.substring(firstLine));
    String type = HeaderFields.first(fields, "WARC-Type").toLowerCase(Locale.ROOT);
    String kind = type.isEmpty() ? RecordHeader.UNTYPED : type;
    long length = length(HeaderFields.first(fields, "Content-Length"));
    String problem = "";
    var cause = FaultCause.BAD_RECORD_HEADER;
    if (end == -1 && bytes < headerLimit) {
      problem = "the file ends inside the record's header";
    } else if (end == INTERRUPTED) {
      problem = "another record begins inside the record's header";
    } else if (end < 0) {
      cause = FaultCause.LIMIT_EXCEEDED;
      problem = "the record's header is longer than the limit header-bytes, " + headerLimit;
    } else if (!isVersion(header.substring(5, Math.max(5, firstLine)).strip())) {
      problem = "the record's version line is not WARC/ and a number";
    } else if (length < 0) {
      problem = "the record's header tells no usable Content-Length";
    }
    cause = problem.isEmpty() ? null : cause;
    return new RecordHeader(kind, fields, length, bytes, cause, problem);
  }

  /**
   * First byte behind the blank line; -1 if none comes within the limit, {@link #INTERRUPTED} if
   * the next record comes first.
   */
  private int headerEnd(ByteWindow window) throws IOException {
    int ready = 0;
    boolean lineEmpty = false;
    for (int i = 0; i < headerLimit; i++) {
      if (i >= ready) {
        ready = window.ensure(Math.min(headerLimit, i + 1024));
        if (i >= ready) {
          return -1;
        }
      }
      int c = window.at(i);
      if (c == '\n' && lineEmpty) {
        return i + 1;
      }
      if (c == 'W' && lineEmpty && i > 0 && plausibleAt(window, i)) {
        return INTERRUPTED;
      }
      lineEmpty = c == '\n' || c == '\r' && lineEmpty;
    }
    return -1;
  }

  static long length(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(text);
  }
}
