package io.cuvee.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cuvee.core.hash.KeyedHash;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void keysAreSortedWhateverTheMap() {
    var map = new LinkedHashMap<String, Object>();
    map.put("b", 1);
    map.put("a", List.of(true, "x"));
    map.put("c", null);
    assertThat(CanonicalJson.line(map)).isEqualTo("{\"a\":[true,\"x\"],\"b\":1,\"c\":null}");
  }

  @Test
  void doublesTakeTheShortestDecimalThatReadsBack() {
    assertThat(CanonicalJson.number(0.1)).isEqualTo("0.1");
    assertThat(CanonicalJson.number(1.0)).isEqualTo("1");
    assertThat(CanonicalJson.number(-2.5)).isEqualTo("-2.5");
    assertThat(CanonicalJson.number(1e-7)).isEqualTo("1e-7");
    // Java 17 prints this one as 2.0E-3 and, before 19, 2.2E-322 with a digit too many.
    assertThat(CanonicalJson.number(2e-3)).isEqualTo("0.002");
    assertThat(CanonicalJson.number(4.9e-324)).isEqualTo("5e-324");
    assertThat(CanonicalJson.number(2.0e-322)).isEqualTo("2e-322");
  }

  @Test
  void randomDoublesReadBack() {
    long seed = Long.getLong("cuvee.seed", 42);
    var random = KeyedHash.of(seed, "doubles").stream("all");
    for (int i = 0; i < 5_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(CanonicalJson.number(value)))
            .as("seed %d, draw %d", seed, i)
            .isEqualTo(value);
      }
    }
  }

  @Test
  void notANumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.line(Double.NaN));
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreEscaped() {
    assertThat(CanonicalJson.line("a\u0001\n\"\\\ud800\u2028"))
        .isEqualTo("\"a\\u0001\\n\\\"\\\\\\ud800\\u2028\"");
    assertThat(CanonicalJson.line("\ud83c\udf77")).isEqualTo("\"\ud83c\udf77\"");
  }

  @Test
  void prettyFormEndsWithALineFeed() {
    var map = new LinkedHashMap<String, Object>();
    map.put("a", List.of());
    map.put("b", List.of(1));
    assertThat(CanonicalJson.pretty(map)).isEqualTo("{\n  \"a\": [],\n  \"b\": [\n    1\n  ]\n}\n");
  }
}
