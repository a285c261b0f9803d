package io.cuvee.ingest.warc;

import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.stored.ByteWindow;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.IOException;

/**
 * Tells ARC from WARC where a file's first bytes do not: by the first record that can be made out
 * behind the damage, in the first mebibytes.
 */
final class FirstRecord {
  private static final int FARTHEST = 1 << 22;
  private static final int STEP = 1 << 16;

  private FirstRecord() {}

  /** Whether it is one of an ARC file; false if there is none. */
  static boolean isArc(ByteSource bytes, StoredBytes.Kind kind, DecodingBounds bounds)
      throws IOException {
    var arc = new ArcGrammar();
    var warc = new WarcGrammar(STEP);
    try (var runs = StoredBytes.open(bytes, kind, bounds, RecordReader::recognizes)) {
      var window = new ByteWindow(runs);
      do {
        window.beginRun();
        int at = 0;
        while (window.position() < FARTHEST && window.ensure(at + 1) > at) {
          if (warc.plausibleAt(window, at)) {
            return false;
          } else if (arc.plausibleAt(window, at)) {
            return true;
          }
          if (++at == STEP) {
            // One byte stays, so that a line's beginning can be told.
            window.advance(at - 1);
            at = 1;
          }
        }
        window.advance(window.ready());
      } while (window.position() < FARTHEST && runs.nextRun().isPresent());
      return false;
    }
  }
}
