package io.cuvee.mixer.predict;

import io.cuvee.core.hash.RandomStream;

/** Seeded orders of rows. */
final class Folds {
  private Folds() {}

  /** The numbers below a size in random order (Fisher and Yates). */
  static int[] permutation(int size, RandomStream random) {
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
