package io.cuvee.ingest.warc;

import io.cuvee.core.document.Span;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.ByteWindow;
import io.cuvee.ingest.stored.DecodedRuns;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.Gap;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the records of a WARC or ARC file one after the other, in memory for one record. Damage
 * becomes a fault, and reading goes on with the next plausible record: the next compressed member
 * that begins with one, or the next header inside the decoded bytes. Every byte of the file belongs
 * to a record (with the blank lines around it), a fault or zero filling.
 *
 * <p>A record's position is the stored offset of its first byte; for one that begins inside a
 * compressed member, the size of the file plus its place in the decoded bytes, so that positions
 * stay distinct. Its length is 0 where it does not end with a member.
 */
public final class RecordReader implements Closeable {
  private static final int SCAN_STEP = 1 << 15;
  private static final int BLANKS = 4096;

  private final Placement placement;
  private final StoredBytes.Kind kind;
  private final long recordLimit;
  private final ByteSource bytes;
  private final DecodedRuns runs;
  private final ByteWindow window;
  private final RecordGrammar grammar;
  private final RecordExtent.Boundary boundary = new Members();
  private final Map<String, Long> counts = new TreeMap<>();
  private boolean unaligned;
  private int membersOfRecords;

  /**
   * Opens a file.
   *
   * @param placement where its records stand, for the spans
   * @param bytes the stored file
   * @param kind its compression
   * @param bounds how much it may decode to
   * @param headerLimit longest record header, in bytes
   * @param recordLimit longest block, in bytes
   */
  public RecordReader(
      Placement placement,
      ByteSource bytes,
      StoredBytes.Kind kind,
      DecodingBounds bounds,
      int headerLimit,
      long recordLimit)
      throws IOException {
    this.placement = placement;
    this.kind = kind;
    this.bytes = bytes;
    this.recordLimit = Math.min(recordLimit, Integer.MAX_VALUE - (1 << 20));
    this.runs = StoredBytes.open(bytes, kind, bounds, this::acceptMember);
    this.window = new ByteWindow(runs);
    this.grammar = isArc(bounds) ? new ArcGrammar() : new WarcGrammar(headerLimit);
  }

  /** Whether a file whose decoded bytes begin like this is a WARC or ARC file. */
  public static boolean recognizes(byte[] prefix) {
    String text = new String(prefix, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("WARC/") || ArcGrammar.startsRecord(text);
  }

  private boolean acceptMember(byte[] prefix) {
    return unaligned || recognizes(prefix);
  }

  private boolean isArc(DecodingBounds bounds) throws IOException {
    String start = window.latin1(0, window.ensure(4096)).stripLeading();
    return !start.startsWith("WARC/")
        && (ArcGrammar.startsRecord(start) || FirstRecord.isArc(bytes, kind, bounds));
  }

  /** Records and faults so far, by kind. */
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  /** Stored bytes that belong to what was returned so far, and the filling between. */
  public long coveredBytes() {
    return runs.coveredBytes();
  }

  /** Decoded bytes that were read so far. */
  public long decodedBytes() {
    return window.position();
  }

  /** The file's compression. */
  public StoredBytes.Kind kind() {
    return kind;
  }

  /**
   * The next record or fault, empty at the end of the file.
   *
   * @throws IOException only if the file itself cannot be read
   */
  public Optional<StoredEntry> next() throws IOException {
    var entry = read();
    entry.ifPresent(e -> counts.merge(e.kind(), 1L, Long::sum));
    return entry;
  }

  private Optional<StoredEntry> read() throws IOException {
    while (true) {
      skipBlanks();
      if (window.ensure(1) > 0) {
        var place = place();
        return Optional.of(
            grammar.startsAt(window, 0)
                ? record(place)
                : resume(
                    place,
                    RecordHeader.UNREADABLE,
                    FaultCause.NOT_A_RECORD,
                    "bytes that begin no record",
                    1));
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

  private void skipBlanks() throws IOException {
    int ready = window.ensure(BLANKS);
    while (ready > 0) {
      int n = 0;
      while (n < ready && RecordExtent.isBlank(window.at(n))) {
        n++;
      }
      drop(n);
      if (n < ready) {
        return;
      }
      ready = window.ensure(BLANKS);
    }
  }

  private void drop(int count) {
    runs.account(window.position(), window.position() + count);
    window.advance(count);
  }

  private StoredEntry record(Place place) throws IOException {
    var header = grammar.parse(window);
    if (header.cause() != null) {
      return resume(place, header.kind(), header.cause(), header.problem(), 1);
    }
    membersOfRecords += place.stored >= 0 ? 1 : 0;
    if (header.contentLength() > recordLimit) {
      return beyondLimit(place, header);
    }
    var extent = new RecordExtent(window, grammar, header, boundary);
    if (!extent.find()) {
      return resume(place, header.kind(), extent.cause(), extent.detail(), header.bytes());
    }
    boolean doubtful = extent.repaired() && runs.brokenMember() >= 0;
    if (extent.atRunEnd() && (doubtful || inBrokenMember(place, extent))) {
      return resume(
          place,
          header.kind(),
          FaultCause.BAD_COMPRESSION,
          "the member is damaged",
          extent.behindBlanks());
    }
    byte[] block = window.copy(header.bytes(), extent.blockEnd());
    var span = span(place, runs.storedEnd(window.position() + extent.behindBlanks()));
    drop(extent.behindBlanks());
    return new StoredEntry.Sound(header.kind(), span, header.fields(), block, extent.repaired());
  }

  /**
   * A record that is too long. Where the file shows that the length is true, what it holds is
   * passed over: a payload may quote records.
   */
  private StoredEntry beyondLimit(Place place, RecordHeader header) throws IOException {
    String detail =
        String.format(
            Locale.ROOT,
            "the record claims %d bytes; the limit record-bytes is %d",
            header.contentLength(),
            recordLimit);
    long end = window.position() + header.bytes() + header.contentLength();
    if (kind != StoredBytes.Kind.PLAIN || !separatorAt(end)) {
      return resume(place, header.kind(), FaultCause.LIMIT_EXCEEDED, detail, header.bytes());
    }
    while (window.position() < end) {
      drop(window.ensure((int) Math.min(SCAN_STEP, end - window.position())));
    }
    return fault(place, end, header.kind(), FaultCause.LIMIT_EXCEEDED, detail);
  }

  /** Whether a plain file has an end of a record at an offset. */
  private boolean separatorAt(long offset) throws IOException {
    if (offset > bytes.size() - WarcGrammar.SEPARATOR) {
      return offset == bytes.size();
    }
    try (var in = bytes.open(offset)) {
      byte[] separator = in.readNBytes(WarcGrammar.SEPARATOR);
      return Arrays.equals(separator, new byte[] {'\r', '\n', '\r', '\n'});
    }
  }

  /** A record begins at a plausible header; at the first of a member, where each has its own. */
  private final class Members implements RecordExtent.Boundary {
    @Override
    public boolean isAt(int at) throws IOException {
      return grammar.plausibleAt(window, at)
          && (!isProof() || runs.storedStart(window.position() + at) >= 0);
    }

    @Override
    public boolean isProof() {
      return kind != StoredBytes.Kind.PLAIN && !unaligned && membersOfRecords > 1;
    }
  }

  /** Whether a record that seems whole lies in a member that is not; see its separator first. */
  private boolean inBrokenMember(Place place, RecordExtent extent) {
    long broken = runs.brokenMember();
    int blanks = extent.behindBlanks() - extent.blockEnd();
    boolean inside = broken >= 0 && broken < window.position() + extent.behindBlanks();
    return inside && (broken == place.decoded || blanks < WarcGrammar.SEPARATOR);
  }

  /** Ends a fault at the next plausible record, or behind the damage that ends the run. */
  private StoredEntry resume(Place place, String kind, FaultCause cause, String detail, int from)
      throws IOException {
    int at = from;
    while (true) {
      int ready = window.ensure(at + SCAN_STEP);
      while (at < ready) {
        if (boundary.isAt(at)) {
          drop(at);
          boolean lengthWrong = cause == FaultCause.TRUNCATED_RECORD;
          return fault(
              place,
              runs.storedStart(window.position()),
              kind,
              lengthWrong ? FaultCause.BAD_RECORD_LENGTH : cause,
              detail);
        }
        at++;
      }
      // The last bytes stay, so that what precedes the next candidate can be looked at.
      drop(at - 1);
      at = 1;
      if (window.ensure(2) < 2) {
        break;
      }
    }
    long end = runs.storedEnd(window.position() + window.ready());
    drop(window.ready());
    var gap = runs.nextRun();
    if (gap.isPresent()) {
      window.beginRun();
      boolean stronger = cause != FaultCause.BAD_RECORD_HEADER && cause != FaultCause.NOT_A_RECORD;
      return fault(
          place,
          gap.get().to(),
          kind,
          stronger ? gap.get().cause() : cause,
          stronger ? gap.get().detail() : detail);
    }
    return fault(place, end, kind, cause, detail);
  }

  private StoredEntry fault(
      Place place, long storedEnd, String kind, FaultCause cause, String detail) {
    return new StoredEntry.Damaged(
        kind, new Fault(span(place, storedEnd), cause, detail, place.sample));
  }

  private StoredEntry damaged(Gap gap) {
    var span = placement.stored(gap.from(), gap.to() - gap.from());
    return new StoredEntry.Damaged(
        RecordHeader.UNREADABLE, new Fault(span, gap.cause(), gap.detail(), gap.sample()));
  }

  private Span span(Place place, long storedEnd) {
    if (place.stored < 0) {
      return placement.inside(place.decoded);
    }
    return placement.stored(place.stored, storedEnd < 0 ? 0 : storedEnd - place.stored);
  }

  private Place place() throws IOException {
    long decoded = window.position();
    long stored = runs.storedStart(decoded);
    unaligned |= stored < 0;
    int ready = window.ensure(Fault.SAMPLE_BYTES);
    return new Place(decoded, stored, window.copy(0, ready));
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }

  /** Where a record or fault begins, with its first bytes. */
  private static final class Place {
    private final long decoded;
    private final long stored;
    private final byte[] sample;

    private Place(long decoded, long stored, byte[] sample) {
      this.decoded = decoded;
      this.stored = stored;
      this.sample = sample;
    }
  }
}
