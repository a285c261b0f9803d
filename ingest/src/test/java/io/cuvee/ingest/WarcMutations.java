package io.cuvee.ingest;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.warc.StoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Reads damaged WARC files and tells what was lost: {@code java … WarcMutations [count] [seed]
 * [kind …]}. One thread, a table in Markdown. Recovered means: a record that the damage did not
 * touch came out with every byte of its block. Beside it stands a reader that stops at the first
 * error.
 */
final class WarcMutations {
  private static final int LARGEST_SEED = 8_192;
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

    void add(Tally other) {
      files += other.files;
      exceptions += other.exceptions;
      slow += other.slow;
      uncovered += other.uncovered;
      miscounted += other.miscounted;
      internalErrors += other.internalErrors;
      before += other.before;
      beforeFound += other.beforeFound;
      after += other.after;
      afterFound += other.afterFound;
      stoppingFound += other.stoppingFound;
      other.lostByKind.forEach(
          (kind, lost) -> {
            long[] sum = lostByKind.computeIfAbsent(kind, k -> new long[2]);
            sum[0] += lost[0];
            sum[1] += lost[1];
          });
    }

    static final String HEAD =
        "| records | stored as | files | exceptions | over 2 s | bytes unaccounted for"
            + " | miscounted | internal errors | undamaged before | recovered | undamaged after"
            + " | recovered | by stopping at the first error |\n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    /** A row of the table. */
    String row(String records, String form) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %.3f %% | %d | %.3f %% | %.1f %% |",
          records,
          form,
          files,
          exceptions,
          slow,
          uncovered,
          miscounted,
          internalErrors,
          before,
          100.0 * beforeFound / Math.max(1, before),
          after,
          100.0 * afterFound / Math.max(1, after),
          100 * recoveredByStopping());
    }

    /** Whether nothing happened that must not. */
    boolean sound() {
      return exceptions + slow + uncovered + miscounted + internalErrors == 0;
    }
  }

  /** Reads so many mutants of one form. */
  static Tally run(SeedRecords records, StoredForm form, int count, long seed) {
    var random = KeyedHash.of(seed, "warc-mutations").stream(records + " " + form);
    var mutator = new WarcMutator(records, form, random);
    return read(form, mutator, count, i -> mutator.next());
  }

  /** Reads the seed cut at each of its bytes. */
  static Tally cuts(SeedRecords records, StoredForm form) {
    var random = KeyedHash.of(0, "warc-mutations").stream("unused");
    var mutator = new WarcMutator(records, form, random);
    if (mutator.file().length > LARGEST_SEED) {
      throw new IllegalStateException("The seed has " + mutator.file().length + " bytes");
    }
    return read(form, mutator, mutator.file().length + 1, mutator::cutAt);
  }

  private static Tally read(
      StoredForm form, WarcMutator mutator, int count, IntFunction<WarcMutator.Mutant> mutants) {
    var tally = new Tally();
    var blocks = ContainerReading.covered(mutator.file(), form.kind()).blocks();
    if (blocks.size() != SeedRecords.COUNT) {
      throw new IllegalStateException("The seed has " + blocks.size() + " records");
    }
    for (int i = 0; i < count; i++) {
      var mutant = mutants.apply(i);
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
    int first = mutant.damaged().isEmpty() ? SeedRecords.COUNT : mutant.damaged().nextSetBit(0);
    for (int i = 0; i < SeedRecords.COUNT; i++) {
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
    return found.getOrDefault(SeedRecords.address(number), List.of()).stream()
        .anyMatch(block -> java.util.Arrays.equals(block, blocks.get(number)));
  }

  private record Pair(SeedRecords records, StoredForm form) {}

  /** Every way of storing for responses; without the rare ones for the others. */
  private static List<Pair> pairs() {
    var rare = List.of(StoredForm.LZ4, StoredForm.BZIP2, StoredForm.XZ);
    var pairs = new ArrayList<Pair>();
    for (var records : SeedRecords.values()) {
      for (var form : StoredForm.values()) {
        if (records == SeedRecords.WARC || !rare.contains(form)) {
          pairs.add(new Pair(records, form));
        }
      }
    }
    return pairs;
  }

  /** Runs the mutants, the forms in turn, prints what came of them, and fails if it must. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    var kinds = arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.of();
    var pairs = pairs().stream().filter(p -> kinds.isEmpty() || kinds.contains(p.records.name()));
    var chosen = pairs.toList();
    int cuts = chosen.stream().mapToInt(p -> p.form.file(p.records.all()).length + 1).sum();
    int each = Math.max(0, count - cuts) / chosen.size() + 1;
    var all = new Tally();
    boolean sound = true;
    System.out.println(Tally.HEAD);
    for (var pair : chosen) {
      var tally = run(pair.records, pair.form, each, seed);
      tally.add(cuts(pair.records, pair.form));
      System.out.println(tally.row(pair.records.name(), pair.form.name().toLowerCase(Locale.ROOT)));
      tally.trouble.forEach(System.err::println);
      boolean promised = pair.form == StoredForm.PLAIN || pair.form == StoredForm.GZIP;
      sound &= tally.sound() && (!promised || tally.recovered() >= 0.999);
      all.add(tally);
    }
    System.out.println(all.row("all", ""));
    System.out.println("\n| damage | undamaged records | lost |\n| --- | ---: | ---: |");
    all.lostByKind.forEach(
        (kind, lost) -> System.out.println("| " + kind + " | " + lost[1] + " | " + lost[0] + " |"));
    System.out.println("\n" + cuts + " of the files are seeds cut at each of their bytes.");
    if (!sound) {
      throw new IllegalStateException("A promise was broken: see above");
    }
  }
}
