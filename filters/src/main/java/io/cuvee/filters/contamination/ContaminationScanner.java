package io.cuvee.filters.contamination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a document shares with the benchmarks of an index, in one pass over its words.
 *
 * <p>Holds buffers: an instance belongs to one thread.
 */
final class ContaminationScanner {
  /** Places of one n-gram that are looked at: boilerplate of a benchmark is in all of its items. */
  private static final int MOST_PLACES = 64;

  /** Runs that are kept of a document. */
  private static final int MOST_RUNS = 20_000;

  private final ContaminationIndex index;
  private final NormalizedWords reader = new NormalizedWords();
  private int[] ids = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int count;
  private final List<SharedRun> runs = new ArrayList<>();
  private final Map<Long, SharedRun> open = new HashMap<>();
  private final List<Set<Integer>> distinct = new ArrayList<>();
  private final int[] covered;

  ContaminationScanner(ContaminationIndex index) {
    this.index = index;
    this.covered = new int[index.benchmarks().size()];
    for (int b = 0; b < covered.length; b++) {
      distinct.add(new HashSet<>());
    }
  }

  /** Reads a document; false if it shares nothing. */
  boolean scan(String text) {
    count = 0;
    reader.read(text, this::word);
    if (!runs.isEmpty() || !open.isEmpty()) {
      runs.clear();
      open.clear();
      distinct.forEach(Set::clear);
      Arrays.fill(covered, 0);
    }
    int from = 0;
    while (from < count) {
      int to = from;
      while (to < count && ids[to] != Vocabulary.UNKNOWN) {
        to++;
      }
      known(from, to);
      from = to + 1;
    }
    return !runs.isEmpty();
  }

  private void word(char[] chars, int length, int start, int end) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    ids[count] = index.vocabulary().find(chars, length);
    starts[count] = start;
    ends[count] = end;
    count++;
  }

  /** Looks up the n-grams of words that all stand in the vocabulary. */
  private void known(int from, int to) {
    int n = index.rule().ngram();
    for (int length : index.shortLengths()) {
      for (int at = from; at + length <= to; at++) {
        look(at, length, ContaminationIndex.hash(ids, at, length));
      }
    }
    if (to - from < n) {
      return;
    }
    long hash = ContaminationIndex.hash(ids, from, n);
    look(from, n, hash);
    for (int at = from + 1; at + n <= to; at++) {
      hash = index.roll(hash, ids[at - 1], ids[at + n - 1]);
      look(at, n, hash);
    }
  }

  private void look(int at, int length, long hash) {
    int place = index.find(ids, at, length, hash);
    if (place < 0) {
      return;
    }
    int first = place;
    int lastBenchmark = -1;
    for (int seen = 0; place >= 0 && seen < MOST_PLACES; seen++) {
      int text = index.textAt(place);
      int benchmark = index.text(text).benchmark();
      if (benchmark != lastBenchmark) {
        covered[benchmark]++;
        distinct.get(benchmark).add(first);
        lastBenchmark = benchmark;
      }
      extend(text, benchmark, at, place - index.start(text), length);
      place = index.next(place);
    }
  }

  private void extend(int text, int benchmark, int at, int itemAt, int length) {
    long diagonal = (long) text << 32 | (at - itemAt + 0x4000_0000L);
    var run = open.get(diagonal);
    if (run != null && run.last == at - 1) {
      run.last = at;
      run.lastLength = length;
      run.ngrams++;
    } else if (runs.size() < MOST_RUNS) {
      var begun = new SharedRun(text, benchmark, at, itemAt, length);
      runs.add(begun);
      open.put(diagonal, begun);
    }
  }

  /** The runs of the last document, in the order in which they begin. */
  List<SharedRun> runs() {
    return runs;
  }

  /** Different n-grams that it shares with a benchmark. */
  int ngrams(int benchmark) {
    return distinct.get(benchmark).size();
  }

  /** Share of its n-grams that the benchmark has. */
  double coverage(int benchmark) {
    int all = Math.max(1, count - index.rule().ngram() + 1);
    return Math.min(1, (double) covered[benchmark] / all);
  }

  /** Whether a text of the benchmark stands in it from the first to the last word. */
  boolean whole(int benchmark) {
    return runs.stream().anyMatch(run -> run.benchmark == benchmark && whole(run));
  }

  boolean whole(SharedRun run) {
    return run.words() == index.length(run.text);
  }

  /** The first UTF-16 unit of a word. */
  int start(int word) {
    return starts[word];
  }

  /** The unit behind a word. */
  int end(int word) {
    return ends[word];
  }
}
