package io.cuvee.quickstart.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void aTokenSplitsWhereTheEarlierMergesLeaveIt() {
    // By hand: "abc" after the merge "ab" is "ab" + "c", though "bc" is a token as well (later).
    var ranks = ranks("a", "b", "c", "ab", "abc", "bc");

    assertThat(ranks.merges()).containsExactly("a b", "ab c", "b c");
  }

  @Test
  void leftmostPairGoesFirstWhenAMergeFitsTwice() {
    // By hand: "aaa" with the merge "a a" is "aa" + "a".
    assertThat(ranks("a", "aa", "aaa").merges()).containsExactly("a a", "aa a");
  }

  @Test
  void bytesOutsideLatinPrintablesAreNumberedFromU0100() {
    // openai/gpt-2: space is U+0120 and line feed U+010A.
    assertThat(ByteAlphabet.write(" a\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("Ġa" + "Ċ");
  }

  @Test
  void aTokenThatNoMergeMakesIsRefused() {
    var ranks = ranks("a", "b", "abab");

    assertThatThrownBy(ranks::merges).hasMessageContaining("No merge makes token 2");
  }

  private static Ranks ranks(String... tokens) {
    return Ranks.parse(
        IntStream.range(0, tokens.length)
            .mapToObj(
                rank ->
                    Base64.getEncoder()
                            .encodeToString(tokens[rank].getBytes(StandardCharsets.US_ASCII))
                        + " "
                        + rank)
            .collect(Collectors.joining("\n")));
  }
}
