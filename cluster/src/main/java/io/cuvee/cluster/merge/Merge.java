package io.cuvee.cluster.merge;

/**
 * Clusters joined to domains.
 *
 * @param domainOfCluster for each cluster its domain, 0 to {@link #domains} less one; domains are
 *     numbered by their lowest cluster
 * @param heights heights of all joins of the tree up to its root, rising, one fewer than clusters;
 *     those of the first {@code clusters - domains} joins lie within domains
 */
@SuppressWarnings("ArrayRecordComponent")
public record Merge(int[] domainOfCluster, double[] heights) {
  /** How many domains there are. */
  public int domains() {
    int highest = -1;
    for (int domain : domainOfCluster) {
      highest = Math.max(highest, domain);
    }
    return highest + 1;
  }

  /** The height of the last join made: what a threshold on the height would have been. */
  public double height() {
    int joins = domainOfCluster.length - domains();
    return joins == 0 ? 0 : heights[joins - 1];
  }

  /** How many domains a threshold on the height of joins would give. */
  public int domainsAt(double height) {
    int joins = 0;
    while (joins < heights.length && heights[joins] <= height) {
      joins++;
    }
    return domainOfCluster.length - joins;
  }

  /** The number of domains at the widest step between heights, in proportion: a natural number. */
  public int naturalDomains() {
    int joins = heights.length;
    double widest = 1;
    for (int i = 1; i < heights.length; i++) {
      double step = heights[i - 1] > 0 ? heights[i] / heights[i - 1] : 1;
      if (step > widest) {
        widest = step;
        joins = i;
      }
    }
    return domainOfCluster.length - joins;
  }
}
