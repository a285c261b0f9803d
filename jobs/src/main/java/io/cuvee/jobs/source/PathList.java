package io.cuvee.jobs.source;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of paths as Common Crawl's {@code warc.paths.gz}: one a line in UTF-8, plain or
 * compressed. Blank lines and lines that begin with {@code #} are no entries.
 */
final class PathList {
  private static final int LONGEST = 1 << 28;
  private static final DecodingBounds BOUNDS = new DecodingBounds(LONGEST, 1_000);

  private PathList() {}

  /**
   * An entry.
   *
   * @param line its line, from 1
   * @param path what stands there
   */
  record Entry(int line, String path) {}

  /**
   * Reads a list to its end.
   *
   * @throws CuveeException.WrongUsage if it cannot be read whole, or holds no entry
   */
  static List<Entry> read(String source, ByteSource list) {
    var entries = new ArrayList<Entry>();
    int line = 0;
    for (var text : text(source, list).split("\n", -1)) {
      line++;
      var path = text.strip();
      if (!path.isEmpty() && !path.startsWith("#")) {
        entries.add(new Entry(line, path));
      }
    }
    if (entries.isEmpty()) {
      throw refused(source, list, "names no file", "write one path a line");
    }
    return entries;
  }

  private static String text(String source, ByteSource list) {
    var out = new ByteArrayOutputStream();
    try {
      var kind = StoredBytes.kind(list);
      if (!StoredBytes.readable(kind)) {
        throw refused(source, list, "is a " + kind.label() + " file", "write one path a line");
      }
      try (var runs = StoredBytes.open(list, kind, BOUNDS, any -> false)) {
        var buffer = new byte[1 << 16];
        int n = runs.read(buffer, 0, buffer.length);
        while (n >= 0 && out.size() <= LONGEST) {
          out.write(buffer, 0, n);
          n = runs.read(buffer, 0, buffer.length);
        }
        var gap = runs.nextRun();
        if (gap.isPresent() && !gap.get().padding()) {
          throw refused(source, list, "is damaged: " + gap.get().detail(), "fetch it again");
        }
      }
    } catch (IOException e) {
      throw refused(
          source, list, "cannot be read (" + e.getMessage() + ")", "check the path and the rights");
    }
    if (out.size() > LONGEST) {
      throw refused(source, list, "is longer than 256 MiB", "cut it into several lists");
    }
    var text = out.toString(StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static CuveeException refused(String source, ByteSource list, String what, String mend) {
    return new CuveeException.WrongUsage(
        "Source " + source + ": the list " + list.name() + " " + what + "; " + mend + ".");
  }
}
