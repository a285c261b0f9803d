package io.cuvee.ingest.warc;

import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.ByteWindow;
import java.io.IOException;
import java.util.Locale;

/**
 * Where a record's block really ends. The declared length is believed if what follows agrees. Wrong
 * lengths of three kinds, all found in the wild, are mended: a block a little longer than declared,
 * up to the next record; a block shorter by no more than the carriage returns that some tool
 * stripped (the header has bare line feeds then); and, where each record is a compressed member of
 * its own, a block that ends with its separator where the member ends.
 */
final class RecordExtent {
  private static final int BLANKS = 4096;
  private static final int LARGEST_EXCESS = 4096;

  private final ByteWindow window;
  private final RecordGrammar grammar;
  private final RecordHeader header;
  private final Boundary boundary;
  private final int declaredEnd;
  private int blockEnd;
  private int behindBlanks;
  private boolean atRunEnd;
  private boolean repaired;
  private boolean cutShort;

  /** Where a record may begin. */
  interface Boundary {
    /** Whether a record that none announced begins so far into the window. */
    boolean isAt(int at) throws IOException;

    /** Whether compressed members tell where records begin, so that no payload can feign it. */
    boolean isProof();
  }

  RecordExtent(ByteWindow window, RecordGrammar grammar, RecordHeader header, Boundary boundary) {
    this.window = window;
    this.grammar = grammar;
    this.header = header;
    this.boundary = boundary;
    this.declaredEnd = header.bytes() + (int) header.contentLength();
  }

  /** Looks for the end; false if none can be believed. */
  boolean find() throws IOException {
    cutShort = window.ensure(declaredEnd) < declaredEnd;
    if (!cutShort && endsAt(declaredEnd)) {
      withoutSeparator();
      return true;
    }
    repaired = true;
    int limit = window.ensure(cutShort ? declaredEnd : declaredEnd + LARGEST_EXCESS);
    int next = header.bytes();
    while (next < limit && !boundary.isAt(next)) {
      next++;
    }
    boolean found = next < limit || window.ensure(next + 1) == next;
    return found && isMeant(next, next < limit) && endsAt(withoutBlanks(next));
  }

  /** A length that is a little too large takes in some of the separator. */
  private void withoutSeparator() {
    int end = behindBlanks - WarcGrammar.SEPARATOR;
    if (end < blockEnd && grammar.separator() == WarcGrammar.SEPARATOR && isSeparator(end)) {
      blockEnd = end;
      repaired = true;
    }
  }

  private boolean isSeparator(int at) {
    return at >= header.bytes()
        && window.at(at) == '\r'
        && window.at(at + 1) == '\n'
        && window.at(at + 2) == '\r'
        && window.at(at + 3) == '\n';
  }

  /** Whether the next record or the end of the run may be where the block was meant to end. */
  private boolean isMeant(int next, boolean record) {
    return next >= declaredEnd
        || strippedReturns(next) >= declaredEnd - next
        || record && boundary.isProof() && next - withoutBlanks(next) == WarcGrammar.SEPARATOR;
  }

  private boolean endsAt(int end) throws IOException {
    int behind = end;
    while (behind < end + BLANKS
        && window.ensure(behind + 1) > behind
        && isBlank(window.at(behind))) {
      behind++;
    }
    blockEnd = end;
    behindBlanks = behind;
    atRunEnd = window.ensure(behind + 1) == behind;
    return atRunEnd || behind - end >= grammar.separator() || grammar.startsAt(window, behind);
  }

  private int withoutBlanks(int end) {
    int last = end;
    while (last > header.bytes() && last > end - 4 && isBlank(window.at(last - 1))) {
      last--;
    }
    return last;
  }

  /** Line feeds in the block if the header has no carriage returns, else 0. */
  private int strippedReturns(int end) {
    for (int i = 0; i < header.bytes(); i++) {
      if (window.at(i) == '\r') {
        return 0;
      }
    }
    int lineFeeds = 0;
    for (int i = header.bytes(); i < end; i++) {
      lineFeeds += window.at(i) == '\n' ? 1 : 0;
    }
    return lineFeeds;
  }

  static boolean isBlank(int c) {
    return c == '\r' || c == '\n' || c == 0;
  }

  /** First byte behind the block. */
  int blockEnd() {
    return blockEnd;
  }

  /** First byte behind the blank bytes that follow the block. */
  int behindBlanks() {
    return behindBlanks;
  }

  /** Whether nothing follows in this run. */
  boolean atRunEnd() {
    return atRunEnd;
  }

  /** Whether the block's length is not the declared one. */
  boolean repaired() {
    return repaired;
  }

  FaultCause cause() {
    return cutShort ? FaultCause.TRUNCATED_RECORD : FaultCause.BAD_RECORD_LENGTH;
  }

  String detail() {
    return cutShort
        ? String.format(
            Locale.ROOT, "the record claims %d bytes; the file ends before", header.contentLength())
        : String.format(
            Locale.ROOT,
            "no record follows the %d bytes that the record claims",
            header.contentLength());
  }
}
