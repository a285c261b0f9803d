package io.cuvee.filters.safety;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.verdict.Verdict;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Judges documents by lists of words and addresses. Holds a buffer: one thread at a time. */
public final class SafetyFilter {
  /** Version of what is found, for the fingerprint of a stage. */
  public static final String VERSION = "safety-1";

  private static final String TIER = "safety";

  private final Lists lists;
  private final WordRule rule;
  private final KeyedHash draw;
  private final FoldedText folded = new FoldedText();

  /**
   * The lists, which many filters may share.
   *
   * @param words by language
   * @param categories of addresses
   */
  public record Lists(TreeMap<String, WordList> words, UrlCategories categories)
      implements Serializable {}

  /**
   * What was found.
   *
   * @param verdict keep, or the rule that failed
   * @param words unwanted words; NaN where the language has no list
   * @param share their share of all words
   */
  public record Finding(Verdict verdict, double words, double share) {}

  /** A filter; the seed draws the documents that stay all the same. */
  public SafetyFilter(Lists lists, WordRule rule, long seed) {
    this.lists = lists;
    this.rule = rule;
    this.draw = KeyedHash.of(seed, "safety-keep");
  }

  /** The lists by language, as they were given. */
  public Map<String, WordList> words() {
    return lists.words();
  }

  /** Judges a document: its address first, then its words. */
  public Finding apply(DocumentId id, String host, String url, String language, String text) {
    var category = lists.categories().of(host, url);
    if (category != null) {
      var verdict = new Verdict.Drop(TIER, "safety.url." + category, 1, 0);
      return new Finding(verdict, Double.NaN, Double.NaN);
    }
    var list = lists.words().get(language);
    if (list == null) {
      return new Finding(Verdict.KEEP, Double.NaN, Double.NaN);
    }
    folded.set(text);
    int[] counted = list.count(folded);
    double share = list.share(folded, counted[1]);
    boolean over = counted[0] > rule.maxCount() && share > rule.maxShare();
    boolean spared = over && draw.uniform(id) < rule.keepShare();
    var verdict =
        over && !spared
            ? new Verdict.Drop(TIER, "safety.words", counted[0], rule.maxCount())
            : Verdict.KEEP;
    return new Finding(verdict, counted[0], share);
  }
}
