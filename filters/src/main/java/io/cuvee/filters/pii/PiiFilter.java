package io.cuvee.filters.pii;

import io.cuvee.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies a policy to texts. Holds buffers: an instance belongs to one thread. */
public final class PiiFilter {
  private final PiiPolicy policy;
  private final PiiScanner scanner;
  private final Surrogates surrogates;

  /**
   * A filter.
   *
   * @param policy what to look for and what to do with it
   * @param seed the recipe's seed, which surrogates are drawn with
   */
  public PiiFilter(PiiPolicy policy, long seed) {
    this.policy = policy;
    this.scanner = new PiiScanner(policy.kinds(), policy.obfuscated());
    this.surrogates = new Surrogates(seed);
  }

  /** Looks through a text. */
  public PiiFinding apply(String text, PiiContext context) {
    var spans = scanner.scan(text, context);
    var verdict = verdict(spans);
    boolean masks = spans.stream().anyMatch(s -> policy.action(s.kind()) == PiiAction.MASK);
    return verdict.kept() && masks
        ? masked(text, spans)
        : new PiiFinding(verdict, text, spans, Map.of());
  }

  private Verdict verdict(List<PiiSpan> spans) {
    var counts = new EnumMap<PiiKind, Integer>(PiiKind.class);
    for (var span : spans) {
      if (policy.action(span.kind()) == PiiAction.DROP) {
        counts.merge(span.kind(), 1, Integer::sum);
      }
    }
    for (var count : counts.entrySet()) {
      return new Verdict.Drop("pii", "pii." + count.getKey().label(), count.getValue(), 0);
    }
    return Verdict.KEEP;
  }

  private PiiFinding masked(String text, List<PiiSpan> spans) {
    var masked = new StringBuilder(text.length());
    var moved = new ArrayList<PiiSpan>();
    var edits = new TreeMap<String, Long>();
    int from = 0;
    for (var span : spans) {
      masked.append(text, from, span.start());
      var value = span.of(text);
      var put = policy.action(span.kind()) == PiiAction.MASK ? mask(span, value) : value;
      int start = masked.length();
      masked.append(put);
      moved.add(new PiiSpan(span.kind(), span.detail(), start, masked.length()));
      long change = points(put) - points(value);
      if (!put.equals(value)) {
        edits.merge("pii." + span.kind().label(), change, Long::sum);
      }
      from = span.end();
    }
    masked.append(text, from, text.length());
    return new PiiFinding(Verdict.KEEP, masked.toString(), List.copyOf(moved), edits);
  }

  private String mask(PiiSpan span, String value) {
    return policy.surrogates() ? surrogates.of(span, value) : span.kind().placeholder();
  }

  private static long points(String text) {
    return text.codePointCount(0, text.length());
  }
}
