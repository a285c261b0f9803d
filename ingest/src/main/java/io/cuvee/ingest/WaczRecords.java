package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.rows.RowReader;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.zip.SourcePart;
import io.cuvee.ingest.zip.ZipDirectory;
import io.cuvee.ingest.zip.ZipEntryPlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The archives in a WACZ file (Webrecorder, "Web Archive Collection Zipped", 1.1.1: {@code
 * archive/*.warc[.gz]}, stored). A record's position is its offset in the WACZ file itself; one
 * that begins inside a compressed member or in a deflated archive stands behind the file's size,
 * after the decoded bytes of the archives before. Other entries are one record each, {@code
 * zip-entry}.
 */
final class WaczRecords implements RecordSource {
  private static final String ENTRY = "zip-entry";

  /** The descriptor behind an entry, its 64-bit form with a signature. */
  private static final int DESCRIPTOR = 24;

  private final InputFile input;
  private final long size;
  private final ZipDirectory directory;
  private final DocumentMaker maker;
  private final Limits limits;
  private final Map<String, Long> counts = new TreeMap<>();
  private final ArrayDeque<Outcome> ready = new ArrayDeque<>();
  private int next;
  private ZipEntryPlace current;
  private RecordReader reader;
  private WarcRecords archive;
  private long readerBytes;
  private long inside;
  private long covered;

  WaczRecords(
      InputFile input, long size, ZipDirectory directory, DocumentMaker maker, Limits limits) {
    this.input = input;
    this.size = size;
    this.directory = directory;
    this.maker = maker;
    this.limits = limits;
    this.inside = size;
    // The directory itself; what lies before the first entry belongs to none.
    covered = size - directory.start();
    hole(0, directory.entries().get(0).start());
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    while (true) {
      if (!ready.isEmpty()) {
        return Optional.of(ready.poll());
      }
      if (archive != null) {
        var outcome = archive.next();
        if (outcome.isPresent()) {
          return outcome;
        }
        endArchive();
      } else if (next < directory.entries().size()) {
        current = directory.entries().get(next++);
        begin();
      } else {
        return Optional.empty();
      }
    }
  }

  private void begin() throws IOException {
    String name = current.name();
    boolean holdsRecords =
        name.startsWith("archive/")
            && (name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".arc.gz"));
    if (!current.fits()) {
      fault(FaultCause.BAD_RECORD_LENGTH, "the zip entry " + name + " overlaps what follows it");
    } else if (!holdsRecords) {
      covered += current.end() - current.start();
      counts.merge(ENTRY, 1L, Long::sum);
      ready.add(new Outcome.Skipped(span(current.start(), current.end()), ENTRY));
    } else if (!current.readable()) {
      fault(FaultCause.UNSUPPORTED_CONTAINER, "the zip entry " + name + " is not stored plainly");
    } else if (!current.stored() && current.size() > limits.recordBytes()) {
      String limit = " is deflated and longer than the limit record-bytes, " + limits.recordBytes();
      fault(FaultCause.LIMIT_EXCEEDED, "the zip entry " + name + limit);
    } else {
      open();
    }
  }

  private void open() throws IOException {
    var part =
        new SourcePart(
            input.bytes(),
            input.bytes().name() + "!/" + current.name(),
            current.dataStart(),
            current.storedBytes());
    ByteSource bytes = current.stored() ? part : inflated(part);
    readerBytes = bytes.size();
    // Offsets in a deflated archive are none in the file: they stand behind it, as decoded ones.
    long start = current.stored() ? current.dataStart() : inside;
    long insideStart = current.stored() ? inside : inside + readerBytes;
    var kind = StoredBytes.kind(bytes);
    reader =
        new RecordReader(
            new Placement(input.source(), input.file(), start, insideStart),
            bytes,
            kind,
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes());
    inside = insideStart;
    archive = new WarcRecords(reader, input.bytes(), maker, limits);
  }

  /** The content as far as it inflates; what is missing shows as a record cut off. */
  private ByteSource inflated(SourcePart part) throws IOException {
    byte[] stored;
    try (var in = part.open(0)) {
      stored = in.readNBytes((int) Math.min(part.size(), limits.recordBytes()));
    }
    var inflater = new Inflater(true);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(stored), inflater)) {
      var content = new byte[(int) current.size()];
      int filled = 0;
      try {
        filled = in.readNBytes(content, 0, content.length);
      } catch (IOException e) {
        filled = (int) inflater.getBytesWritten();
      }
      return ByteSource.of(part.name(), java.util.Arrays.copyOf(content, filled));
    } finally {
      inflater.end();
    }
  }

  private void endArchive() throws IOException {
    archive.counts().forEach((kind, n) -> counts.merge(kind, n, Long::sum));
    inside += reader.decodedBytes();
    boolean whole = archive.coveredBytes() == readerBytes;
    covered += current.dataStart() - current.start();
    covered += current.stored() ? archive.coveredBytes() : whole ? current.storedBytes() : 0;
    archive.close();
    archive = null;
    long dataEnd = current.dataStart() + current.storedBytes();
    if (current.end() - dataEnd <= DESCRIPTOR) {
      covered += current.end() - dataEnd;
    } else {
      hole(dataEnd, current.end());
    }
  }

  private void fault(FaultCause cause, String detail) {
    counts.merge(RowReader.UNREADABLE, 1L, Long::sum);
    covered += current.end() - current.start();
    ready.add(RecordGuard.fault(span(current.start(), current.end()), cause, detail, new byte[0]));
  }

  private void hole(long from, long to) {
    if (to > from) {
      counts.merge(RowReader.UNREADABLE, 1L, Long::sum);
      covered += to - from;
      String detail = "bytes that belong to no zip entry";
      ready.add(RecordGuard.fault(span(from, to), FaultCause.NOT_A_RECORD, detail, new byte[0]));
    }
  }

  private Span span(long from, long to) {
    return new Span(input.source(), input.file(), from, to - from);
  }

  @Override
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  @Override
  public long coveredBytes() {
    return covered;
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
