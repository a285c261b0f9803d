package io.cuvee.ingest.warc;

import io.cuvee.ingest.stored.ByteWindow;
import java.io.IOException;

/** How records of a container begin. */
interface RecordGrammar {
  /** Whether a record begins here, where one is due: lenient. */
  boolean startsAt(ByteWindow window, int at) throws IOException;

  /** Whether a record begins here, where none is due: what payloads rarely hold. */
  boolean plausibleAt(ByteWindow window, int at) throws IOException;

  /** Blank bytes behind a block that prove its end, whatever follows. */
  int separator();

  /** Reads the header at the window's first byte. */
  RecordHeader parse(ByteWindow window) throws IOException;
}
