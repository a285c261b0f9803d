package io.cuvee.ingest;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.warc.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads damaged WARC files and tells what was lost: {@code java … WarcMutations [count] [seed]
 * [form …]}. One thread. Recovered means: a record that the damage did not touch came out with
 * every byte of its block. Beside it stands a reader that stops at the first error.
 */
final class WarcMutations {
  private static final int RECORDS = 10;
  private static final double SLOW_SECONDS = 2;

  private WarcMutations() {}

  /** What came of all mutants of one form. */
  static final class Tally {
    int files;
    int exceptions;
    int slow;
    int uncovered;
    int miscounted;
    int internalErrors;
    long before;
    long beforeFound;
    long after;
    long afterFound;
    long stoppingFound;
    final List<String> trouble = new ArrayList<>();
    final Map<String, long[]> lostByKind = new TreeMap<>();

    double recovered() {
      return (double) (beforeFound + afterFound) / Math.max(1, before + after);
    }

    double recoveredByStopping() {
      return (double) stoppingFound / Math.max(1, before + after);
    }

    private void trouble(String what) {
      if (trouble.size() < 20) {
        trouble.add(what);
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "files %d, exceptions %d, slow %d, uncovered %d, miscounted %d, internal errors %d;"
              + " undamaged records before the damage %.4f of %d, after it %.4f of %d, all %.4f;"
              + " stopping at the first error %.4f",
          files,
          exceptions,
          slow,
          uncovered,
          miscounted,
          internalErrors,
          (double) beforeFound / Math.max(1, before),
          before,
          (double) afterFound / Math.max(1, after),
          after,
          recovered(),
          recoveredByStopping());
    }
  }

  /** Ten responses: plain text, pages, gzip and zstd bodies, chunks; one holds a WARC header. */
  static List<byte[]> records() {
    var records = new ArrayList<byte[]>();
    for (int i = 0; i < RECORDS; i++) {
      byte[] text =
          ("Sentence " + i + " of a text that a page holds, " + i * i + ".\n")
              .repeat(8)
              .getBytes(StandardCharsets.UTF_8);
      records.add(
          switch (i % 5) {
            case 0 -> response(i, "Content-Type: text/plain\r\n", text);
            case 1 -> response(i, "Content-Type: text/html\r\n", page(i));
            case 2 ->
                response(
                    i,
                    "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
                    StoredForm.GZIP.stored(text));
            case 3 -> response(i, "Content-Encoding: zstd\r\n", Zstd.compress(text));
            default ->
                response(
                    i, "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n", chunks(text));
          });
    }
    return records;
  }

  private static byte[] page(int i) {
    return ("<html><title>Page "
            + i
            + "</title><p>A page that quotes a record:</p><pre>WARC/1.0\r\n"
            + "WARC-Type: response\r\nContent-Length: 10\r\n\r\n</pre><p>and goes on.</p></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] chunks(byte[] text) {
    String latin = new String(text, StandardCharsets.ISO_8859_1);
    return (Integer.toHexString(100)
            + "\r\n"
            + latin.substring(0, 100)
            + "\r\n"
            + Integer.toHexString(latin.length() - 100)
            + "\r\n"
            + latin.substring(100)
            + "\r\n0\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] response(int number, String headers, byte[] body) {
    byte[] head = ("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] front =
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                + number
                + ">\r\n"
                + "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: http://a.example/"
                + number
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + (head.length + body.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(front);
    out.writeBytes(head);
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** Reads so many mutants of one form. */
  static Tally run(StoredForm form, int count, long seed) {
    var tally = new Tally();
    var random = KeyedHash.of(seed, "warc-mutations").stream(form.name());
    var mutator = new WarcMutator(form, records(), random);
    var blocks = ContainerReading.covered(mutator.file(), form.kind()).blocks();
    if (blocks.size() != RECORDS) {
      throw new IllegalStateException("The seed has " + blocks.size() + " records");
    }
    for (int i = 0; i < count; i++) {
      var mutant = mutator.next();
      tally.files++;
      long start = System.nanoTime();
      try {
        ingest(mutant, tally, i);
        recovery(form, mutant, blocks, tally, i);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        tally.exceptions++;
        tally.trouble("mutant " + i + " (" + mutant.kind() + "): " + e);
      }
      tally.slow += (System.nanoTime() - start) / 1e9 > SLOW_SECONDS ? 1 : 0;
    }
    return tally;
  }

  private static void ingest(WarcMutator.Mutant mutant, Tally tally, int number) {
    var source = ByteSource.of("m.warc", mutant.bytes());
    var reading = Reading.of("m.warc", source, SourceFormat.WARC);
    var found = reading.tally();
    if (found.coveredBytes() != mutant.bytes().length) {
      tally.uncovered++;
      tally.trouble(
          "mutant "
              + number
              + " ("
              + mutant.kind()
              + "): "
              + found.coveredBytes()
              + " of "
              + mutant.bytes().length
              + " bytes accounted for");
    }
    tally.miscounted += found.records() == reading.outcomes().size() ? 0 : 1;
    tally.internalErrors += reading.faults("internal-error").size();
  }

  private static void recovery(
      StoredForm form, WarcMutator.Mutant mutant, List<byte[]> blocks, Tally tally, int number) {
    var byUrl = new HashMap<String, List<byte[]>>();
    var byUrlUntilError = new HashMap<String, List<byte[]>>();
    boolean erred = false;
    for (var entry : ContainerReading.of(mutant.bytes(), form.kind()).entries()) {
      erred |= entry instanceof StoredEntry.Damaged;
      if (entry instanceof StoredEntry.Sound record) {
        String url = record.field("WARC-Target-URI");
        byUrl.computeIfAbsent(url, u -> new ArrayList<>()).add(record.block());
        if (!erred) {
          byUrlUntilError.computeIfAbsent(url, u -> new ArrayList<>()).add(record.block());
        }
      }
    }
    int first = mutant.damaged().isEmpty() ? RECORDS : mutant.damaged().nextSetBit(0);
    for (int i = 0; i < RECORDS; i++) {
      if (mutant.damaged().get(i)) {
        continue;
      }
      boolean found = holds(byUrl, i, blocks);
      tally.stoppingFound += holds(byUrlUntilError, i, blocks) ? 1 : 0;
      if (i < first) {
        tally.before++;
        tally.beforeFound += found ? 1 : 0;
      } else {
        tally.after++;
        tally.afterFound += found ? 1 : 0;
      }
      long[] lost = tally.lostByKind.computeIfAbsent(mutant.kind(), k -> new long[2]);
      lost[0] += found ? 0 : 1;
      lost[1]++;
      if (!found) {
        tally.trouble(
            "mutant "
                + number
                + " ("
                + mutant.kind()
                + "): record "
                + i
                + " is lost; damaged "
                + mutant.damaged());
      }
    }
  }

  private static boolean holds(Map<String, List<byte[]>> found, int number, List<byte[]> blocks) {
    return found.getOrDefault("http://a.example/" + number, List.of()).stream()
        .anyMatch(block -> java.util.Arrays.equals(block, blocks.get(number)));
  }

  /** Runs the mutants, the forms in turn, and prints what came of them. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    var forms = new ArrayList<StoredForm>();
    for (int i = 2; i < arguments.length; i++) {
      forms.add(StoredForm.valueOf(arguments[i].toUpperCase(Locale.ROOT)));
    }
    if (forms.isEmpty()) {
      forms.addAll(List.of(StoredForm.values()));
    }
    for (var form : forms) {
      var tally = run(form, count / forms.size(), seed);
      System.out.println(form + ": " + tally);
      tally.lostByKind.forEach(
          (kind, lost) ->
              System.out.println("    " + kind + ": lost " + lost[0] + " of " + lost[1]));
      tally.trouble.forEach(line -> System.out.println("  " + line));
    }
  }
}
