package io.cuvee.ingest.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Xxh32Test {
  /** Values published with the reference implementation and its Python binding. */
  @ParameterizedTest
  @CsvSource({"'', 02cc5d05", "abc, 32d153ff", "Nobody inspects the spammish repetition, e2293b2f"})
  void publishedValues(String text, String expected) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat("%08x".formatted(Xxh32.of(bytes, 0, bytes.length))).isEqualTo(expected);
  }

  @Test
  void partsGiveTheValueOfTheWhole() {
    var bytes = new byte[1_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * i >> 3);
    }
    int whole = Xxh32.of(bytes, 0, bytes.length);
    for (int part = 1; part < 40; part++) {
      var hash = new Xxh32();
      for (int at = 0; at < bytes.length; at += part) {
        hash.update(bytes, at, Math.min(part, bytes.length - at));
      }
      assertThat(hash.value()).as("parts of %d", part).isEqualTo(whole);
    }
  }
}
