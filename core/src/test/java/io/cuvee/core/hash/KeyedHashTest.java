package io.cuvee.core.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.document.DocumentId;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private final DocumentId id = DocumentId.of("web", "a.warc.gz", 4711);

  @Test
  void sameSeedPurposeAndIdGiveTheSameBits() {
    assertThat(KeyedHash.of(1, "order").bits(id)).isEqualTo(KeyedHash.of(1, "order").bits(id));
  }

  @Test
  void seedPurposeAndDrawEachChangeTheBits() {
    long bits = KeyedHash.of(1, "order").bits(id);
    assertThat(KeyedHash.of(2, "order").bits(id)).isNotEqualTo(bits);
    assertThat(KeyedHash.of(1, "audit").bits(id)).isNotEqualTo(bits);
    assertThat(KeyedHash.of(1, "order").bits(id, 1)).isNotEqualTo(bits);
  }

  @Test
  void uniformNumbersAreUniform() {
    var hash = KeyedHash.of(3, "uniform");
    int low = 0;
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      double u = hash.uniform(DocumentId.of("web", "a.warc.gz", i));
      assertThat(u).isBetween(0.0, Math.nextDown(1.0));
      low += u < 0.25 ? 1 : 0;
    }
    assertThat(low / (double) draws).isCloseTo(0.25, within(0.0125));
  }
}
