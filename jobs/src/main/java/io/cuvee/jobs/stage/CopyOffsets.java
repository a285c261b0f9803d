package io.cuvee.jobs.stage;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Where each bucket of copies begins in its domain's token stream. A stream is sorted by (epoch,
 * order key); a bucket holds the keys that share their top bits, so the table has domains × epochs
 * × {@value #BUCKETS} entries at most, however large the corpus.
 */
final class CopyOffsets implements Serializable {
  static final int BUCKET_BITS = 10;
  static final int BUCKETS = 1 << BUCKET_BITS;

  private static final long serialVersionUID = 1L;

  /** By domain and epoch: the offset of each bucket's first token. */
  private final long[][][] starts;

  private CopyOffsets(long[][][] starts) {
    this.starts = starts;
  }

  /**
   * Adds the buckets up.
   *
   * @param copies rows with {@code domain_index}, {@code epoch}, {@code bucket}, {@code length}
   * @param epochs number of epochs of each domain, by index
   */
  static CopyOffsets of(Dataset<Row> copies, int[] epochs) {
    var starts = new long[epochs.length][][];
    for (int domain = 0; domain < epochs.length; domain++) {
      starts[domain] = new long[epochs[domain]][BUCKETS];
    }
    var sums =
        copies
            .groupBy("domain_index", "epoch", "bucket")
            .agg(functions.sum("length"))
            .collectAsList();
    for (var row : sums) {
      starts[row.getInt(0)][row.getInt(1)][row.getInt(2)] = row.getLong(3);
    }
    for (var domain : starts) {
      long offset = 0;
      for (var epoch : domain) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
          long length = epoch[bucket];
          epoch[bucket] = offset;
          offset += length;
        }
      }
    }
    return new CopyOffsets(starts);
  }

  long start(int domain, int epoch, int bucket) {
    return starts[domain][epoch][bucket];
  }

  /** Bucket of an order key: its top bits, so that buckets sort as keys do. */
  static int bucket(long orderKey) {
    return (int) (orderKey >>> (64 - BUCKET_BITS));
  }
}
