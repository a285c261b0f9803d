package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.warc.StoredEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a WARC file read to its end, without looking into them. */
record ContainerReading(List<StoredEntry> entries, long coveredBytes) {
  static ContainerReading of(byte[] bytes, StoredBytes.Kind kind) {
    var limits = Limits.defaults();
    var source = ByteSource.of("s.warc", bytes);
    try (var reader =
        new RecordReader(
            Placement.whole("web", "s.warc", bytes.length),
            source,
            kind,
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes())) {
      var entries = new ArrayList<StoredEntry>();
      var next = reader.next();
      while (next.isPresent()) {
        entries.add(next.get());
        next = reader.next();
      }
      return new ContainerReading(entries, reader.coveredBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, and every byte accounted for. */
  static ContainerReading covered(byte[] bytes, StoredBytes.Kind kind) {
    var reading = of(bytes, kind);
    assertThat(reading.coveredBytes).isEqualTo(bytes.length);
    return reading;
  }

  /** The blocks of the sound records. */
  List<byte[]> blocks() {
    return entries.stream()
        .filter(StoredEntry.Sound.class::isInstance)
        .map(entry -> ((StoredEntry.Sound) entry).block())
        .toList();
  }

  /** The addresses of the sound records. */
  List<String> urls() {
    return entries.stream()
        .filter(StoredEntry.Sound.class::isInstance)
        .map(entry -> ((StoredEntry.Sound) entry).field("WARC-Target-URI"))
        .toList();
  }
}
