package io.cuvee.ingest;

import io.cuvee.core.hash.RandomStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Damages a WARC file at random, and knows which records it damaged. */
final class WarcMutator {
  private static final String[] LENGTHS = {
    "",
    "-1",
    "0",
    "1",
    "abc",
    "007",
    "4294967296",
    "9223372036854775807",
    "99999999999999999999",
    "1e3",
    "+5",
    "100000",
    "5, 5"
  };
  private static final byte[] LINES = "\r\n\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DECOY =
      "\r\n\r\nWARC/1.0\r\nnot a record\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final StoredForm form;
  private final List<byte[]> records;
  private final byte[] file;
  private final int[] ends;
  private final RandomStream random;

  /**
   * A damaged file.
   *
   * @param kind what was done
   * @param bytes the file
   * @param damaged numbers of the records whose bytes are not all there, or not in one piece
   */
  record Mutant(String kind, byte[] bytes, BitSet damaged) {}

  WarcMutator(StoredForm form, List<byte[]> records, RandomStream random) {
    this.form = form;
    this.records = records;
    this.random = random;
    this.file = form.file(records);
    this.ends = new int[records.size()];
    int end = form.file(List.of()).length;
    for (int i = 0; i < ends.length; i++) {
      end += form.stored(records.get(i)).length;
      ends[i] = form.perRecord() ? end : file.length;
    }
  }

  byte[] file() {
    return file.clone();
  }

  Mutant next() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> flip();
      case 2 -> cut();
      case 3 -> without();
      case 4 -> twice();
      case 5 -> zeros();
      case 6 -> inserted("noise", noise(1 + random.nextInt(200)));
      case 7 -> inserted("decoy", DECOY);
      case 8 -> inserted("lines", LINES);
      case 9 -> swapped();
      default -> lyingLength();
    };
  }

  private int place() {
    return random.nextInt(file.length);
  }

  private int[] range() {
    int from = place();
    return new int[] {from, Math.min(file.length, from + 1 + random.nextInt(400))};
  }

  /** Records that have bytes in a range, or that a point parts. */
  private BitSet touched(int from, int to) {
    var touched = new BitSet();
    if (!form.perRecord()) {
      // Whatever comes behind damage in one compressed stream depends on it.
      touched.set(0, ends.length, from < file.length);
      return touched;
    }
    int start = ends.length == 0 ? 0 : ends[0] - form.stored(records.get(0)).length;
    for (int i = 0; i < ends.length; i++) {
      boolean hit = from == to ? start < from && from < ends[i] : from < ends[i] && to > start;
      touched.set(i, hit);
      start = ends[i];
    }
    // What lies before the first record serves them all: a dictionary.
    if (start > 0 && from < ends[0] - form.stored(records.get(0)).length) {
      touched.set(0, ends.length);
    }
    return touched;
  }

  private Mutant flip() {
    byte[] bytes = file.clone();
    int at = place();
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return new Mutant("bit flipped", bytes, touched(at, at + 1));
  }

  private Mutant cut() {
    int at = place();
    return new Mutant("cut", java.util.Arrays.copyOf(file, at), touched(at, file.length));
  }

  private Mutant without() {
    int[] r = range();
    return new Mutant("range removed", joined(r[0], new byte[0], r[1]), touched(r[0], r[1]));
  }

  private Mutant twice() {
    int[] r = range();
    byte[] part = java.util.Arrays.copyOfRange(file, r[0], r[1]);
    return new Mutant("range doubled", joined(r[1], part, r[1]), touched(r[1], r[1]));
  }

  private Mutant zeros() {
    int[] r = range();
    return new Mutant(
        "range zeroed", joined(r[0], new byte[r[1] - r[0]], r[1]), touched(r[0], r[1]));
  }

  private Mutant inserted(String kind, byte[] part) {
    boolean between = random.nextInt(2) == 0;
    int at = between ? ends[random.nextInt(ends.length)] : place();
    return new Mutant(kind + " inserted", joined(at, part, at), touched(at, at));
  }

  private Mutant swapped() {
    int length = 1 + random.nextInt(200);
    int first = random.nextInt(Math.max(1, file.length / 2 - length));
    int second = first + length + random.nextInt(Math.max(1, file.length / 2 - length));
    byte[] bytes = file.clone();
    System.arraycopy(file, first, bytes, second, length);
    System.arraycopy(file, second, bytes, first, length);
    var touched = touched(first, first + length);
    touched.or(touched(second, second + length));
    return new Mutant("ranges swapped", bytes, touched);
  }

  private Mutant lyingLength() {
    int chosen = random.nextInt(records.size());
    String record = new String(records.get(chosen), StandardCharsets.ISO_8859_1);
    int from = record.indexOf("Content-Length: ") + 16;
    int to = record.indexOf("\r\n", from);
    String length = LENGTHS[random.nextInt(LENGTHS.length)];
    if (random.nextInt(2) == 0) {
      length =
          Integer.toString(Integer.parseInt(record.substring(from, to)) - 20 + random.nextInt(40));
    }
    boolean lies = !length.equals(record.substring(from, to));
    var lying = new ArrayList<>(records);
    lying.set(
        chosen,
        (record.substring(0, from) + length + record.substring(to))
            .getBytes(StandardCharsets.ISO_8859_1));
    var damaged = new BitSet();
    damaged.set(chosen, lies);
    return new Mutant("length lies", form.file(lying), damaged);
  }

  private byte[] noise(int length) {
    var noise = new byte[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (byte) random.nextLong();
    }
    return noise;
  }

  private byte[] joined(int head, byte[] middle, int tail) {
    var out = new ByteArrayOutputStream();
    out.write(file, 0, head);
    out.writeBytes(middle);
    out.write(file, tail, file.length - tail);
    return out.toByteArray();
  }
}
