package io.cuvee.jobs.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text has in common with its copies: texts that share a key are copies.
 *
 * @param bands a key each; empty for a text that is no copy of any
 * @param banded whether the keys are bands of a MinHash signature
 */
record TextSignature(List<Band> bands, boolean banded) {
  /**
   * A key.
   *
   * @param bucket its number
   * @param values its values, as told: unsigned decimals, or a fingerprint
   */
  record Band(int bucket, List<String> values) {}

  static TextSignature whole(String fingerprint) {
    return new TextSignature(List.of(new Band(0, List.of(fingerprint))), false);
  }

  static TextSignature banded(long[] signature, int width) {
    var bands = new ArrayList<Band>();
    for (int from = 0; from < signature.length; from += width) {
      var values = Arrays.stream(signature, from, from + width).mapToObj(Long::toUnsignedString);
      bands.add(new Band(from / width, values.toList()));
    }
    return new TextSignature(bands, true);
  }
}
