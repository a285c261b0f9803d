package io.cuvee.mixer.budget;

import io.cuvee.core.error.CuveeException.RunFailed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Apportions whole seats by weight: each gets the whole part of its quota, and the seats left go to
 * the largest remainders (Hamilton's method), equal remainders in the order of the list. Exact.
 */
final class LargestRemainder {
  private final List<BigInteger> weights;
  private final BigInteger sum;

  LargestRemainder(List<BigDecimal> decimals) {
    int scale = 0;
    for (var decimal : decimals) {
      if (decimal.signum() < 0) {
        throw new IllegalArgumentException("A weight cannot be negative: " + decimal);
      }
      scale = Math.max(scale, decimal.scale());
    }
    int common = scale;
    this.weights =
        decimals.stream().map(decimal -> decimal.setScale(common).unscaledValue()).toList();
    this.sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      throw new RunFailed("No domain with documents has a weight above 0; change the mixture.");
    }
  }

  BigInteger weight(int index) {
    return weights.get(index);
  }

  /** The largest total whose quota for one member is at most a number of seats. */
  BigInteger totalFor(int index, BigInteger seats) {
    return seats.multiply(sum).divide(weights.get(index));
  }

  long[] apportion(long total) {
    long[] seats = new long[weights.size()];
    var remainders = new BigInteger[seats.length];
    var byRemainder = new ArrayList<Integer>();
    long left = total;
    for (int i = 0; i < seats.length; i++) {
      var quota = weights.get(i).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
      seats[i] = quota[0].longValueExact();
      remainders[i] = quota[1];
      left -= seats[i];
      byRemainder.add(i);
    }
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i : byRemainder.subList(0, (int) left)) {
      seats[i]++;
    }
    return seats;
  }
}
