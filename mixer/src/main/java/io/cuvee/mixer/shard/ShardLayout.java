package io.cuvee.mixer.shard;

import io.cuvee.core.hash.Sha256;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * How the sequences are dealt to files: each file a range of the order, all ranges equal to within
 * one sequence.
 *
 * @param sequences sequences in all
 * @param shards number of files
 */
public record ShardLayout(long sequences, int shards) implements Serializable {
  /** Compressed bytes that a token takes with all its columns; sizes files, promises nothing. */
  private static final double BYTES_PER_TOKEN = 2.2;

  private static final int LONGEST_NAME = 120;

  public ShardLayout {
    if (sequences < 1 || shards < 1 || shards > sequences) {
      throw new IllegalArgumentException(shards + " shards cannot hold " + sequences);
    }
  }

  /**
   * The layout for a size of files. Up to 8 files the count is what the size asks for; above, the
   * next of 12, 16, 24, 32, 48, 64, 96, … (2^k and 3·2^k), which usual numbers of readers divide.
   *
   * @param sequences sequences in all, at least 1
   * @param sequenceLength tokens of a sequence
   * @param targetBytes bytes wanted of a file, compressed
   */
  public static ShardLayout of(long sequences, int sequenceLength, long targetBytes) {
    long perShard = Math.max(1, (long) (targetBytes / (sequenceLength * BYTES_PER_TOKEN)));
    long wanted = (sequences - 1) / perShard + 1;
    long count = wanted;
    if (wanted > 8) {
      count = 12;
      long half = 8;
      while (count < wanted) {
        long next = 2 * half;
        half = count;
        count = next;
      }
      if (count > sequences) {
        count = half;
      }
    }
    return new ShardLayout(sequences, Math.toIntExact(count));
  }

  /** The shard that holds a sequence. */
  public int shardOf(long sequence) {
    Objects.checkIndex(sequence, sequences);
    long small = sequences / shards;
    long longer = sequences % shards;
    long inLonger = longer * (small + 1);
    return (int)
        (sequence < inLonger ? sequence / (small + 1) : longer + (sequence - inLonger) / small);
  }

  /** Number of a shard's first sequence. */
  public long firstSequence(int shard) {
    Objects.checkIndex(shard, shards);
    return shard * (sequences / shards) + Math.min(shard, sequences % shards);
  }

  /** Sequences of a shard. */
  public long rows(int shard) {
    Objects.checkIndex(shard, shards);
    return sequences / shards + (shard < sequences % shards ? 1 : 0);
  }

  /** Name of a file of training data: {@code train-00000-of-00042.parquet}. */
  public static String trainName(int shard, int shards) {
    return String.format(Locale.ROOT, "train-%05d-of-%05d.parquet", shard, shards);
  }

  /**
   * Name of a domain's file of validation data. ASCII lower-case letters, digits and hyphens stand
   * for themselves, each other UTF-8 byte is an underscore and two hexadecimal digits; names that
   * get too long keep their head and end with two underscores and a digest. Two domains never share
   * a name, not even where upper and lower case are one.
   */
  public static String validName(String domain) {
    var name = new StringBuilder();
    for (byte b : domain.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
      if (plain) {
        name.append((char) b);
      } else {
        name.append(String.format(Locale.ROOT, "_%02x", b & 0xff));
      }
    }
    if (name.length() > LONGEST_NAME) {
      name.setLength(LONGEST_NAME - 40);
      name.append("__").append(Sha256.hex(domain), 0, 32);
    }
    return "valid-" + name + ".parquet";
  }
}
