package io.cuvee.mixer.order;

import io.cuvee.core.hash.KeyedHash;
import java.math.BigInteger;
import java.util.Objects;

/**
 * The order of training. Domain d's sequence i has the key (i + o_d) / n_d, where n_d is the number
 * of the domain's sequences and o_d in [0, 1) is keyed by the seed; sequences stand in the order of
 * their keys, equal keys in the order of the domains. So a prefix holds of each domain its share to
 * within about one sequence. The rank comes in closed form, O(domains), without a sort and without
 * rounding: offsets are whole multiples of 2^-31, and where every domain has fewer than 2^31
 * sequences all products fit in 63 bits.
 */
public final class SequenceOrder implements SequenceNumbering {
  private static final long serialVersionUID = 1L;
  private static final int OFFSET_BITS = 31;

  private final long[] counts;
  private final long[] offsets;
  private final long total;
  private final boolean narrow;

  /**
   * The order for a seed.
   *
   * @param seed the recipe's seed
   * @param sequencesPerDomain sequences of each domain, 0 or more, in the order of the domains
   */
  public SequenceOrder(long seed, long[] sequencesPerDomain) {
    this.counts = sequencesPerDomain.clone();
    this.offsets = new long[counts.length];
    var hash = KeyedHash.of(seed, "sequence-order");
    long sum = 0;
    boolean small = true;
    for (int d = 0; d < counts.length; d++) {
      if (counts[d] < 0) {
        throw new IllegalArgumentException("Domain " + d + " cannot have " + counts[d]);
      }
      offsets[d] = hash.bits(d, counts.length) >>> (Long.SIZE - OFFSET_BITS);
      sum = Math.addExact(sum, counts[d]);
      small &= counts[d] <= Integer.MAX_VALUE;
    }
    this.total = sum;
    this.narrow = small;
  }

  /** Sequences in all. */
  public long total() {
    return total;
  }

  @Override
  public long globalIndex(int domain, long i) {
    Objects.checkIndex(i, counts[domain]);
    long rank = i;
    for (int other = 0; other < counts.length; other++) {
      if (other != domain && counts[other] > 0) {
        rank += narrow ? before(other, domain, i) : beforeExactly(other, domain, i);
      }
    }
    return rank;
  }

  /**
   * How many sequences j of another domain e stand before sequence i of domain d: those with j < x,
   * or j = x where e precedes d, for x = n_e (i + o_d) / n_d - o_e. With n_e i = q n_d + r this is
   * q + (r R + n_e p_d - p_e n_d) / (R n_d) for offsets p / R.
   */
  private long before(int e, int d, long i) {
    long product = counts[e] * i;
    long quotient = product / counts[d];
    long rest = product % counts[d];
    long numerator = (rest << OFFSET_BITS) + counts[e] * offsets[d] - offsets[e] * counts[d];
    long denominator = counts[d] << OFFSET_BITS;
    boolean tie = Math.floorMod(numerator, denominator) == 0 && e > d;
    return quotient + Math.floorDiv(numerator, denominator) + (tie ? 0 : 1);
  }

  /** The same without a limit on the counts. */
  long beforeExactly(int e, int d, long i) {
    var own = BigInteger.valueOf(counts[d]);
    var other = BigInteger.valueOf(counts[e]);
    var position = BigInteger.valueOf(i).shiftLeft(OFFSET_BITS).add(BigInteger.valueOf(offsets[d]));
    var numerator = other.multiply(position).subtract(BigInteger.valueOf(offsets[e]).multiply(own));
    var denominator = own.shiftLeft(OFFSET_BITS);
    var rest = numerator.mod(denominator);
    var floor = numerator.subtract(rest).divide(denominator).longValueExact();
    return rest.signum() == 0 && e > d ? floor : floor + 1;
  }
}
