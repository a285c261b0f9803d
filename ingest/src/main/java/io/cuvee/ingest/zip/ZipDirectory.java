package io.cuvee.ingest.zip;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The directory at the end of a zip archive (PKWARE, "APPNOTE", 6.3.10, sections 4.3 and 4.5.3),
 * with the 64-bit extension.
 *
 * @param entries the entries in the order in which they stand in the file
 * @param start offset of the directory
 */
public record ZipDirectory(List<ZipEntryPlace> entries, long start) {
  private static final int END_MAGIC = 0x06054b50;
  private static final int END_64_MAGIC = 0x06064b50;
  private static final int LOCATOR_64_MAGIC = 0x07064b50;
  private static final int ENTRY_MAGIC = 0x02014b50;
  private static final int LOCAL_MAGIC = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long LARGEST = 1 << 26;
  private static final long IN_EXTENSION = 0xffffffffL;

  public ZipDirectory {
    entries = List.copyOf(entries);
  }

  /** Reads it; empty if there is none, or one that contradicts itself or is beyond 64 MiB. */
  public static Optional<ZipDirectory> read(ByteSource bytes) throws IOException {
    long size = bytes.size();
    long tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
    var tail = part(bytes, tailStart, (int) (size - tailStart));
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END_MAGIC) {
        var place = directory(bytes, tail, at);
        if (place[0] >= 0 && place[1] <= LARGEST && place[0] + place[1] <= tailStart + at) {
          return entries(bytes, place[0], (int) place[1]);
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Offset and length of the directory; a negative offset if the extension cannot be read. */
  private static long[] directory(ByteSource bytes, ByteBuffer tail, int at) throws IOException {
    long length = tail.getInt(at + 12) & 0xffffffffL;
    long offset = tail.getInt(at + 16) & 0xffffffffL;
    int locator = at - LOCATOR_BYTES;
    if (locator < 0 || tail.getInt(locator) != LOCATOR_64_MAGIC) {
      return new long[] {offset, length};
    }
    long end = tail.getLong(locator + 8);
    if (end < 0 || end > bytes.size() - 56) {
      return new long[] {-1, 0};
    }
    var wide = part(bytes, end, 56);
    return wide.getInt(0) == END_64_MAGIC && wide.getLong(40) >= 0
        ? new long[] {wide.getLong(48), wide.getLong(40)}
        : new long[] {-1, 0};
  }

  private static Optional<ZipDirectory> entries(ByteSource bytes, long start, int length)
      throws IOException {
    var table = part(bytes, start, length);
    var listed = new ArrayList<ZipEntryPlace>();
    int at = 0;
    while (at + 46 <= table.limit() && table.getInt(at) == ENTRY_MAGIC) {
      int nameBytes = table.getShort(at + 28) & 0xffff;
      int extraBytes = table.getShort(at + 30) & 0xffff;
      int next = at + 46 + nameBytes + extraBytes + (table.getShort(at + 32) & 0xffff);
      if (next > table.limit()) {
        return Optional.empty();
      }
      listed.add(entry(table, at, nameBytes, extraBytes));
      at = next;
    }
    listed.sort(Comparator.comparingLong(ZipEntryPlace::start).thenComparing(ZipEntryPlace::name));
    var placed = new ArrayList<ZipEntryPlace>(listed.size());
    for (int i = 0; i < listed.size(); i++) {
      long end = i + 1 < listed.size() ? listed.get(i + 1).start() : start;
      var entry = placed(bytes, listed.get(i), end);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      placed.add(entry.get());
    }
    return listed.isEmpty() ? Optional.empty() : Optional.of(new ZipDirectory(placed, start));
  }

  private static ZipEntryPlace entry(ByteBuffer table, int at, int nameBytes, int extraBytes) {
    int flags = table.getShort(at + 8);
    int method = table.getShort(at + 10);
    var name = new byte[nameBytes];
    table.get(at + 46, name);
    var wide = new Extension(table, at + 46 + nameBytes, extraBytes);
    // The order is that of the extension: size, stored bytes, offset.
    long size = wide.or(table.getInt(at + 24) & 0xffffffffL);
    long stored = wide.or(table.getInt(at + 20) & 0xffffffffL);
    long start = wide.or(table.getInt(at + 42) & 0xffffffffL);
    boolean readable = (flags & 1) == 0 && (method == 0 || method == 8);
    return new ZipEntryPlace(
        new String(name, StandardCharsets.UTF_8),
        method == 0,
        readable,
        start,
        -1,
        stored,
        size,
        -1);
  }

  /** The entry with what its local header tells; empty if there is no such header. */
  private static Optional<ZipEntryPlace> placed(ByteSource bytes, ZipEntryPlace e, long end)
      throws IOException {
    if (e.start() < 0 || e.start() + 30 > end || e.size() < 0 || e.storedBytes() < 0) {
      return Optional.empty();
    }
    var header = part(bytes, e.start(), 30);
    if (header.getInt(0) != LOCAL_MAGIC) {
      return Optional.empty();
    }
    long data =
        e.start() + 30 + (header.getShort(26) & 0xffff) + (long) (header.getShort(28) & 0xffff);
    return Optional.of(
        new ZipEntryPlace(
            e.name(), e.stored(), e.readable(), e.start(), data, e.storedBytes(), e.size(), end));
  }

  private static ByteBuffer part(ByteSource bytes, long offset, int length) throws IOException {
    try (var in = bytes.open(offset)) {
      return ByteBuffer.wrap(in.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** The 64-bit values of an entry, one after the other. */
  private static final class Extension {
    private static final int ID = 1;
    private final ByteBuffer table;
    private int next;
    private int end;

    Extension(ByteBuffer table, int from, int length) {
      this.table = table;
      int at = from;
      int last = from + length;
      while (at + 4 <= last) {
        int bytes = table.getShort(at + 2) & 0xffff;
        if (table.getShort(at) == ID && at + 4 + bytes <= last) {
          next = at + 4;
          end = next + bytes;
          return;
        }
        at += 4 + bytes;
      }
    }

    /** The value, or the next one here if the value says so; -1 if there is none. */
    long or(long value) {
      if (value != IN_EXTENSION) {
        return value;
      }
      if (next + 8 > end) {
        return -1;
      }
      next += 8;
      return table.getLong(next - 8);
    }
  }
}
