package io.cuvee.cluster.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The telling terms of clusters by class-based TF-IDF (Grootendorst, BERTopic, arXiv 2203.05794): a
 * term's share of the cluster's terms, times {@code log(1 + A/f)} with A the mean number of terms
 * of a cluster and f the term's count in all clusters.
 */
public final class ClusterLabels {
  private ClusterLabels() {}

  private record Scored(String term, double score) {}

  /**
   * Labels all clusters at once.
   *
   * @param clusters term counts of each cluster
   * @param terms the most terms for a cluster
   * @return for each cluster its terms, the most telling first, of equals the lower in the order of
   *     UTF-16; none for a cluster without terms
   */
  public static List<List<String>> label(List<TermCounts> clusters, int terms) {
    var everywhere = new HashMap<String, Long>();
    double total = 0;
    for (var cluster : clusters) {
      cluster.counts().forEach((term, count) -> everywhere.merge(term, count, Long::sum));
      total += cluster.total();
    }
    double mean = total / Math.max(1, clusters.size());
    var labels = new ArrayList<List<String>>();
    for (var cluster : clusters) {
      labels.add(strongest(cluster, everywhere, mean, terms));
    }
    return labels;
  }

  private static List<String> strongest(
      TermCounts cluster, Map<String, Long> everywhere, double mean, int terms) {
    var scored = new ArrayList<Scored>();
    cluster
        .counts()
        .forEach(
            (term, count) -> {
              double rarity = StrictMath.log(1 + mean / everywhere.get(term));
              scored.add(new Scored(term, (double) count / cluster.total() * rarity));
            });
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::term));
    var labels = new ArrayList<String>();
    for (var entry : scored.subList(0, Math.min(Math.max(0, terms), scored.size()))) {
      labels.add(entry.term());
    }
    return labels;
  }
}
