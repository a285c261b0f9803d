package io.cuvee.ingest.wiki;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.rows.RowReader;
import io.cuvee.ingest.stored.ByteWindow;
import io.cuvee.ingest.stored.DecodedRuns;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.Gap;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of a dump, plain or compressed, told by their tags: the dump escapes every {@code <} in
 * its texts, so {@code <page>} is nowhere else. A page that is not well-formed is a fault and the
 * next one is read; where a compressed dump is damaged, reading goes on with its next stream. Pages
 * and faults are numbered from 0.
 */
public final class MediaWikiPages implements Closeable {
  /** The type under which pages are counted. */
  public static final String PAGE = "page";

  private static final byte[] START = "<page>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</page>".getBytes(StandardCharsets.US_ASCII);
  private static final int STEP = 1 << 15;
  private static final int LONGEST_HEAD = 1 << 20;

  private final DecodedRuns runs;
  private final ByteWindow window;
  private final int pageLimit;
  private final PageXml xml = new PageXml();
  private final Map<String, Long> counts = new TreeMap<>();
  private SiteInfo site = SiteInfo.UNKNOWN;
  private boolean beforeFirst = true;
  private long number;

  /**
   * Opens a dump.
   *
   * @param bytes the stored file
   * @param kind its compression
   * @param bounds how much it may decode to
   * @param pageLimit longest page, in bytes
   */
  public MediaWikiPages(
      ByteSource bytes, StoredBytes.Kind kind, DecodingBounds bounds, long pageLimit)
      throws IOException {
    this.runs = StoredBytes.open(bytes, kind, bounds, any -> true);
    this.window = new ByteWindow(runs);
    this.pageLimit = (int) Math.min(pageLimit, Integer.MAX_VALUE - (1 << 20));
  }

  /**
   * A page, or what stands in its place.
   *
   * @param number its number in the file
   * @param length bytes of it, decoded; stored ones where a compressed file is damaged
   * @param page the page, or null
   * @param cause why there is no page, or null
   * @param detail the fault in a few words, or empty
   * @param sample the first bytes, at most 512
   */
  public record Part(
      long number, long length, WikiPage page, FaultCause cause, String detail, byte[] sample) {}

  /** Whether a file whose decoded bytes begin like this is a dump. */
  public static boolean recognizes(byte[] prefix) {
    return new String(prefix, StandardCharsets.ISO_8859_1).contains("<mediawiki ");
  }

  /** What the dump's head tells; known as soon as the first page was read. */
  public SiteInfo site() {
    return site;
  }

  /** The next page or fault, empty at the end. */
  public Optional<Part> next() throws IOException {
    while (true) {
      var between = between();
      if (between.isPresent()) {
        return between;
      }
      if (window.ensure(1) > 0) {
        var page = page();
        if (page.isPresent()) {
          return page;
        }
        continue;
      }
      var gap = runs.nextRun();
      if (gap.isEmpty()) {
        return Optional.empty();
      }
      window.beginRun();
      if (!gap.get().padding()) {
        return Optional.of(damaged(gap.get()));
      }
    }
  }

  /** Passes over what is no page; a fault if it is neither the head nor the end of the dump. */
  private Optional<Part> between() throws IOException {
    long from = window.position();
    int found = find(START, 0, LONGEST_HEAD);
    byte[] head = window.copy(0, found < 0 ? Math.min(window.ready(), LONGEST_HEAD) : found);
    boolean more = found < 0 && window.ready() > LONGEST_HEAD;
    drop(more ? LONGEST_HEAD - START.length : head.length);
    while (found < 0 && window.ensure(1) > 0) {
      found = find(START, 0, LONGEST_HEAD);
      drop(found < 0 ? Math.max(1, Math.min(window.ready(), LONGEST_HEAD) - START.length) : found);
    }
    long length = window.position() - from;
    String text = new String(head, StandardCharsets.ISO_8859_1).strip();
    boolean first = beforeFirst && recognizes(head);
    beforeFirst = false;
    if (first) {
      site = xml.site(head);
      return Optional.empty();
    }
    boolean cut = runs.brokenMember() >= 0 && window.ready() == 0;
    if (cut || text.isEmpty() || text.equals("</mediawiki>")) {
      return Optional.empty();
    }
    return Optional.of(
        fault(RowReader.UNREADABLE, length, FaultCause.NOT_A_RECORD, "bytes of no page", head));
  }

  /** The page at the window's first byte; empty if a damaged member cuts it. */
  private Optional<Part> page() throws IOException {
    int end = find(END, START.length, pageLimit);
    int nextStart = find(START, START.length, end < 0 ? pageLimit : end);
    if (nextStart >= 0) {
      var part = takenAsFault(nextStart, FaultCause.BAD_ROW, "another page begins inside the page");
      return Optional.of(part);
    }
    if (end >= 0) {
      int length = end + END.length;
      byte[] bytes = window.copy(0, length);
      drop(length);
      return Optional.of(parsed(bytes));
    }
    boolean runEnds = window.ensure(pageLimit) < pageLimit;
    if (!runEnds) {
      String detail = "the page is longer than the limit record-bytes, " + pageLimit;
      return Optional.of(takenAsFault(START.length, FaultCause.LIMIT_EXCEEDED, detail));
    }
    if (runs.brokenMember() >= 0) {
      drop(window.ready());
      return Optional.empty();
    }
    return Optional.of(
        takenAsFault(window.ready(), FaultCause.TRUNCATED_RECORD, "the file ends inside the page"));
  }

  private Part parsed(byte[] bytes) {
    var page = xml.page(bytes);
    if (page.isEmpty()) {
      return fault(PAGE, bytes.length, FaultCause.BAD_ROW, "the page is no well-formed XML", bytes);
    }
    counts.merge(PAGE, 1L, Long::sum);
    return new Part(number++, bytes.length, page.get(), null, "", sample(bytes));
  }

  /** A fault over so many bytes and what follows them up to the next page. */
  private Part takenAsFault(int count, FaultCause cause, String detail) throws IOException {
    byte[] sample = window.copy(0, Math.min(window.ready(), Fault.SAMPLE_BYTES));
    long from = window.position();
    drop(count);
    while (window.ensure(1) > 0) {
      int found = find(START, 0, LONGEST_HEAD);
      if (found >= 0) {
        drop(found);
        break;
      }
      drop(Math.max(1, Math.min(window.ready(), LONGEST_HEAD) - START.length));
    }
    return fault(PAGE, window.position() - from, cause, detail, sample);
  }

  private Part damaged(Gap gap) {
    return fault(
        RowReader.UNREADABLE, gap.to() - gap.from(), gap.cause(), gap.detail(), gap.sample());
  }

  private Part fault(String kind, long length, FaultCause cause, String detail, byte[] bytes) {
    counts.merge(kind, 1L, Long::sum);
    return new Part(number++, length, null, cause, detail, sample(bytes));
  }

  private static byte[] sample(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Fault.SAMPLE_BYTES));
  }

  /** Index of a tag that begins before the limit, or -1. */
  private int find(byte[] tag, int from, int limit) throws IOException {
    int at = from;
    while (at < limit) {
      int ready = window.ensure(Math.min(at + STEP, limit) + tag.length);
      int last = Math.min(ready - tag.length, limit - 1);
      while (at <= last) {
        if (window.at(at) == '<' && matches(tag, at)) {
          return at;
        }
        at++;
      }
      if (window.ensure(at + tag.length) < at + tag.length) {
        return -1;
      }
    }
    return -1;
  }

  private boolean matches(byte[] tag, int at) {
    for (int i = 1; i < tag.length; i++) {
      if (window.at(at + i) != tag[i]) {
        return false;
      }
    }
    return true;
  }

  private void drop(int count) {
    runs.account(window.position(), window.position() + count);
    window.advance(count);
  }

  /** Pages and faults so far, by type. */
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  /** Stored bytes that were dealt with. */
  public long coveredBytes() {
    return runs.coveredBytes();
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
