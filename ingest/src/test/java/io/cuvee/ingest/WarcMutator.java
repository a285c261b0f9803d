package io.cuvee.ingest;

import io.cuvee.core.hash.RandomStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

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

  private static final int BLOCK = 512;

  private final SeedRecords seed;
  private final StoredForm form;
  private final List<byte[]> records;
  private final byte[] file;

  /** Where each record ends, in the file; in one stream, in what it decodes to. */
  private final int[] ends;

  /** In one stream: how many bytes its first so many bytes decode to. */
  private final int[] decoded;

  private final RandomStream random;

  /**
   * A damaged file.
   *
   * @param kind what was done
   * @param bytes the file
   * @param damaged numbers of the records whose bytes are not all there, or not in one piece
   */
  record Mutant(String kind, byte[] bytes, BitSet damaged) {}

  WarcMutator(SeedRecords seed, StoredForm form, RandomStream random) {
    this.seed = seed;
    this.form = form;
    this.records = seed.all();
    this.random = random;
    this.file = form.file(records);
    this.decoded = form.perRecord() ? new int[0] : decodedBefore();
    this.ends = new int[records.size()];
    int end = form.perRecord() ? form.file(List.of()).length : 0;
    for (int i = 0; i < ends.length; i++) {
      byte[] record = records.get(i);
      end += form.perRecord() ? form.stored(record).length : record.length;
      ends[i] = end;
    }
  }

  private int[] decodedBefore() {
    var counts = new int[file.length + 1];
    var inflater = new Inflater(true);
    var out = new byte[1 << 16];
    try {
      // Ten bytes of header: the writer's have no optional fields.
      for (int at = 10; at < file.length; at++) {
        inflater.setInput(file, at, 1);
        int n = inflater.inflate(out);
        while (n > 0) {
          counts[at + 1] += n;
          n = inflater.inflate(out);
        }
        counts[at + 1] += counts[at];
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
    return counts;
  }

  byte[] file() {
    return file.clone();
  }

  /** The file cut off behind so many bytes. */
  Mutant cutAt(int at) {
    return new Mutant("cut", Arrays.copyOf(file, at), touched(at, file.length));
  }

  Mutant next() {
    if (random.nextInt(16) > 0) {
      return one();
    }
    var first = one();
    var second = one();
    var bytes = Arrays.copyOf(first.bytes, first.bytes.length + second.bytes.length);
    System.arraycopy(second.bytes, 0, bytes, first.bytes.length, second.bytes.length);
    var damaged = (BitSet) first.damaged.clone();
    // A cut file may take the beginning of the one behind it along.
    second.damaged.set(0);
    damaged.and(second.damaged);
    return new Mutant("damaged files joined", bytes, damaged);
  }

  private Mutant one() {
    return switch (random.nextInt(16)) {
      case 0, 1 -> flip();
      case 2 -> cut();
      case 3 -> without();
      case 4 -> twice();
      case 5 -> zeros();
      case 6 -> inserted("noise", noise(1 + random.nextInt(200)));
      case 7 -> inserted("decoy", DECOY);
      case 8 -> inserted("lines", LINES);
      case 9 -> swapped();
      case 10 -> inserted("byte", noise(1));
      case 11 -> withoutByte();
      case 12 -> zeroedBlock();
      case 13 -> withoutReturns();
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
      for (int i = 0; i < ends.length; i++) {
        touched.set(i, from < file.length && ends[i] > decoded[from]);
      }
      return touched;
    }
    boolean bare = seed == SeedRecords.ARC && form == StoredForm.PLAIN;
    int start = ends.length == 0 ? 0 : ends[0] - form.stored(records.get(0)).length;
    for (int i = 0; i < ends.length; i++) {
      boolean hit = from == to ? start < from && from < ends[i] : from < ends[i] && to > start;
      // Nothing but its place parts an ARC record's line from what stands before it.
      hit |= from == to && start == from && bare;
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
    return cutAt(place());
  }

  private Mutant withoutByte() {
    int at = place();
    return new Mutant("byte removed", joined(at, new byte[0], at + 1), touched(at, at + 1));
  }

  /** A block of a disk that was never written. */
  private Mutant zeroedBlock() {
    int from = place() / BLOCK * BLOCK;
    int to = Math.min(file.length, from + BLOCK);
    return new Mutant("block zeroed", joined(from, new byte[to - from], to), touched(from, to));
  }

  /** Some records as a program left them that reads and writes lines. */
  private Mutant withoutReturns() {
    int from = random.nextInt(records.size());
    int to = Math.min(records.size(), from + 1 + random.nextInt(3));
    var converted = new ArrayList<>(records);
    var damaged = new BitSet();
    for (int i = from; i < to; i++) {
      String text = new String(records.get(i), StandardCharsets.ISO_8859_1);
      converted.set(i, text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    damaged.set(from, to);
    return new Mutant("returns removed", form.file(converted), damaged);
  }

  private Mutant without() {
    int[] r = range();
    return new Mutant("range removed", joined(r[0], new byte[0], r[1]), touched(r[0], r[1]));
  }

  private Mutant twice() {
    int[] r = range();
    byte[] part = Arrays.copyOfRange(file, r[0], r[1]);
    return new Mutant("range doubled", joined(r[1], part, r[1]), touched(r[1], r[1]));
  }

  private Mutant zeros() {
    int[] r = range();
    return new Mutant(
        "range zeroed", joined(r[0], new byte[r[1] - r[0]], r[1]), touched(r[0], r[1]));
  }

  private Mutant inserted(String kind, byte[] part) {
    boolean between = form.perRecord() && random.nextInt(2) == 0;
    int at = between ? ends[random.nextInt(ends.length)] : place();
    return new Mutant(kind + " inserted", joined(at, part, at), touched(at, at));
  }

  private Mutant swapped() {
    int length = 1 + random.nextInt(Math.max(1, Math.min(200, file.length / 4)));
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
    String words = random.nextInt(2) == 0 ? null : LENGTHS[random.nextInt(LENGTHS.length)];
    byte[] record = seed.lying(chosen, random.nextInt(40) - 20, words);
    var lying = new ArrayList<>(records);
    lying.set(chosen, record);
    var damaged = new BitSet();
    damaged.set(chosen, !Arrays.equals(record, records.get(chosen)));
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
