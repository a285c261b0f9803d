package io.cuvee.ingest.warc;

import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.ByteWindow;
import java.io.IOException;
import java.util.Locale;

/**
 * Where a record's block really ends. The declared length is believed if what follows agrees. Two
 * kinds of wrong lengths, both common in the wild, are mended: a block a little longer than
 * declared, up to the next record; and a block shorter by no more than the carriage returns that
 * some tool stripped (the header has bare line feeds then).
 */
final class RecordExtent {
  private static final int BLANKS = 4096;
  private static final int LARGEST_EXCESS = 4096;

  private final ByteWindow window;
  private final RecordGrammar grammar;
  private final RecordHeader header;
  private final int declaredEnd;
  private int blockEnd;
  private int behindBlanks;
  private boolean atRunEnd;
  private boolean repaired;
  private boolean cutShort;

  RecordExtent(ByteWindow window, RecordGrammar grammar, RecordHeader header) {
    this.window = window;
    this.grammar = grammar;
    this.header = header;
    this.declaredEnd = header.bytes() + (int) header.contentLength();
  }

  /** Looks for the end; false if none can be believed. */
  boolean find() throws IOException {
    cutShort = window.ensure(declaredEnd) < declaredEnd;
    if (!cutShort && endsAt(declaredEnd)) {
      return true;
    }
    repaired = true;
    int limit = window.ensure(cutShort ? declaredEnd : declaredEnd + LARGEST_EXCESS);
    int next = header.bytes();
    while (next < limit && !grammar.plausibleAt(window, next)) {
      next++;
    }
    boolean found = next < limit || window.ensure(next + 1) == next;
    boolean mended = found && (next >= declaredEnd || strippedReturns(next) >= declaredEnd - next);
    return mended && endsAt(withoutBlanks(next));
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
