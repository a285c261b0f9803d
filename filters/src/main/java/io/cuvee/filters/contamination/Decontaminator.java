package io.cuvee.filters.contamination;

import io.cuvee.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies an index and a policy to documents. Holds buffers: one thread at a time. */
public final class Decontaminator {
  /** Version of what is found and cut, for the fingerprint of a stage. */
  public static final String VERSION = "contamination-1";

  /** Name of the rules' tier, and what their names begin with. */
  public static final String TIER = "decontaminate";

  private static final int MOST_OVERLAPS = 1_000;

  /** Characters beyond the margin in which white space is looked for. */
  private static final int WORD = 64;

  private final ContaminationIndex index;
  private final ContaminationPolicy policy;
  private final ContaminationScanner scanner;

  /** A decontaminator over an index that many may share. */
  public Decontaminator(ContaminationIndex index, ContaminationPolicy policy) {
    this.index = index;
    this.policy = policy;
    this.scanner = new ContaminationScanner(index);
  }

  private record Passage(int from, int to, int benchmark) {}

  /** Judges a document, and cuts it if that is the policy. */
  public ContaminationFinding apply(String text) {
    if (!scanner.scan(text)) {
      return new ContaminationFinding(Verdict.KEEP, text, List.of(), Map.of(), 0, 0);
    }
    int ngrams = 0;
    double coverage = 0;
    var hit = new boolean[index.benchmarks().size()];
    int first = -1;
    for (int b = 0; b < hit.length; b++) {
      ngrams = Math.max(ngrams, scanner.ngrams(b));
      coverage = Math.max(coverage, scanner.coverage(b));
      hit[b] = index.rule().exceeded(scanner.ngrams(b), scanner.coverage(b), scanner.whole(b));
      first = first < 0 && hit[b] ? b : first;
    }
    if (first < 0) {
      return new ContaminationFinding(Verdict.KEEP, text, List.of(), Map.of(), ngrams, coverage);
    }
    var overlaps = overlaps(hit);
    if (!policy.cut()) {
      var verdict =
          new Verdict.Drop(
              TIER,
              TIER + "." + index.benchmarks().get(first),
              scanner.ngrams(first),
              index.rule().minNgrams());
      return new ContaminationFinding(verdict, text, overlaps, Map.of(), ngrams, coverage);
    }
    return cut(text, hit, overlaps, ngrams, coverage);
  }

  /** One overlap a text: its longest run. */
  private List<Overlap> overlaps(boolean[] hit) {
    var longest = new TreeMap<Integer, SharedRun>();
    var counts = new TreeMap<Integer, Integer>();
    for (var run : scanner.runs()) {
      if (hit[run.benchmark]) {
        longest.merge(run.text, run, (a, b) -> b.words() > a.words() ? b : a);
        counts.merge(run.text, run.ngrams, Integer::sum);
      }
    }
    var overlaps = new ArrayList<Overlap>();
    for (var run : longest.values()) {
      if (overlaps.size() < MOST_OVERLAPS) {
        overlaps.add(
            new Overlap(
                index.text(run.text),
                scanner.start(run.from),
                scanner.end(run.to() - 1),
                run.itemFrom,
                run.itemFrom + run.words(),
                counts.get(run.text),
                scanner.whole(run)));
      }
    }
    return List.copyOf(overlaps);
  }

  private ContaminationFinding cut(
      String text, boolean[] hit, List<Overlap> overlaps, int ngrams, double coverage) {
    var left = new StringBuilder(text.length());
    var edits = new TreeMap<String, Long>();
    int from = 0;
    for (var passage : passages(text, hit)) {
      left.append(text, from, passage.from());
      var step = TIER + "." + index.benchmarks().get(passage.benchmark());
      edits.merge(step, (long) -text.codePointCount(passage.from(), passage.to()), Long::sum);
      from = passage.to();
    }
    left.append(text, from, text.length());
    var rest = left.toString();
    int points = rest.codePointCount(0, rest.length());
    if (points < policy.minLeft()) {
      var verdict = new Verdict.Drop(TIER, TIER + ".too-little-left", points, policy.minLeft());
      return new ContaminationFinding(verdict, text, overlaps, Map.of(), ngrams, coverage);
    }
    return new ContaminationFinding(Verdict.KEEP, rest, overlaps, edits, ngrams, coverage);
  }

  /** What goes, widened by the margin, in order, without overlap. */
  private List<Passage> passages(String text, boolean[] hit) {
    var merged = new ArrayList<Passage>();
    var runs = new ArrayList<SharedRun>();
    scanner.runs().stream().filter(run -> hit[run.benchmark]).forEach(runs::add);
    runs.sort(
        Comparator.comparingInt((SharedRun run) -> run.from)
            .thenComparingInt(run -> run.benchmark));
    for (var run : runs) {
      int from = left(text, scanner.start(run.from) - policy.margin());
      int to = right(text, scanner.end(run.to() - 1) + policy.margin());
      int last = merged.size() - 1;
      if (last >= 0 && from <= merged.get(last).to()) {
        var before = merged.get(last);
        merged.set(last, new Passage(before.from(), Math.max(before.to(), to), before.benchmark()));
      } else {
        merged.add(new Passage(from, to, run.benchmark));
      }
    }
    return merged;
  }

  /** The nearest white space before an index, so that no word is cut in two. */
  private static int left(String text, int at) {
    int from = Math.max(0, at);
    for (int i = from; i > 0 && from - i < WORD; i--) {
      if (text.charAt(i - 1) <= ' ') {
        return i;
      }
    }
    boolean pair = from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from));
    return pair ? from - 1 : from;
  }

  private static int right(String text, int at) {
    int to = Math.min(text.length(), at);
    for (int i = to; i < text.length() && i - to < WORD; i++) {
      if (text.charAt(i) <= ' ') {
        return i;
      }
    }
    boolean pair = to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return pair ? to + 1 : to;
  }
}
