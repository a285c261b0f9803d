package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tiny models whose scores can be computed by hand. */
class FastTextModelTest {
  private static final int HIERARCHICAL = 1;
  private static final int NEGATIVE = 2;
  private static final int SOFTMAX = 3;

  private static LanguageIdentifier open(byte[] model) throws IOException {
    return LanguageIdentifier.fastText(ByteSource.of("dir/tiny.bin", model));
  }

  @Test
  void softmaxIsTheMeanOfTheRowsThroughOneLayer() throws IOException {
    // "hello </s>": hidden = ((0,0) + (3,0)) / 2 = (1.5, 0); logits 3 and 0.
    double p = 1 / (1 + Math.exp(-3));
    var lid = open(FastTextBytes.dense(SOFTMAX));
    var top = lid.top("hello", 5);
    assertThat(top).extracting(Guess::language).containsExactly("en", "de");
    assertThat(top.get(0).score()).isCloseTo(p + 1e-5, within(1e-6));
    assertThat(top.get(1).score()).isCloseTo(1 - p + 1e-5, within(1e-6));
    assertThat(lid.identify("hallo unknown").language()).isEqualTo("de");
    assertThat(lid.name()).isEqualTo("fasttext:tiny.bin");
  }

  @Test
  void independentLabelsUseTheTableOfSigmoids() throws IOException {
    // Logits 3 and 0 lie on steps of the table (1/32 apart), so it is exact there.
    var top = open(FastTextBytes.dense(NEGATIVE)).top("hello", 2);
    assertThat(top.get(0).score()).isCloseTo(1 / (1 + Math.exp(-3)) + 1e-5, within(1e-6));
    assertThat(top.get(1).score()).isCloseTo(0.5 + 1e-5, within(1e-6));
  }

  @Test
  void hierarchicalSoftmaxWalksTheTreeOfLabels() throws IOException {
    // One inner node, row 0 = (2, 0): x = 3. The rarer label, German, is the left child.
    double p = 1 / (1 + Math.exp(-3));
    var top = open(FastTextBytes.dense(HIERARCHICAL)).top("hello", 2);
    assertThat(top).extracting(Guess::language).containsExactly("en", "de");
    assertThat(top.get(0).score()).isCloseTo(p + 1e-5, within(1e-6));
    assertThat(top.get(1).score()).isCloseTo(1 - p + 1e-5, within(1e-6));
  }

  @Test
  void equalScoresGoToTheLaterLabel() throws IOException {
    // Only the end of the line: hidden = (0, 0), both labels at 0.5.
    assertThat(open(FastTextBytes.dense(SOFTMAX)).identify("neither").language()).isEqualTo("de");
  }

  @Test
  void lineFeedsAreSpacesAndLabelsInTheTextAreNoWords() throws IOException {
    var lid = open(FastTextBytes.dense(SOFTMAX));
    assertThat(lid.top("hello\nhello", 1)).isEqualTo(lid.top("hello hello", 1));
    assertThat(lid.top("__label__en __label__x hello", 1)).isEqualTo(lid.top("hello", 1));
  }

  @Test
  void quantizedRowsAndPrunedBucketsAreLookedUp() throws IOException {
    // Trigrams of "<ab>": "<ab" and "ab>" in 1,000 buckets; kept: only the bucket of "<ab".
    int kept = Integer.remainderUnsigned(fnv("<ab"), 1000);
    int dropped = Integer.remainderUnsigned(fnv("ab>"), 1000);
    assertThat(kept).isNotEqualTo(dropped);
    var model = FastTextBytes.quantized(kept);
    // hidden = 3 * (1, 2); logits 3 and 6. No end of line in the dictionary.
    var top = open(model).top("ab", 2);
    assertThat(top.get(0).language()).isEqualTo("de");
    assertThat(top.get(0).score()).isCloseTo(1 / (1 + Math.exp(-3)) + 1e-5, within(1e-6));
    assertThat(open(model).identify("")).isEqualTo(Guess.UNDETERMINED);
    assertThat(open(model).identify("zz")).isEqualTo(Guess.UNDETERMINED);
  }

  private static int fnv(String text) {
    int h = 0x811c9dc5;
    for (char c : text.toCharArray()) {
      h = (h ^ c) * 16777619;
    }
    return h;
  }

  @Test
  void wordPairsHaveBuckets() throws IOException {
    // Bucket of the pair is 0, since there is one; single words are not in the dictionary.
    var model = FastTextBytes.wordPairs();
    // "a b </s>": pairs (a b) and (b </s>), both row 0: hidden = 2; logits 0 and 2.
    var best = open(model).identify("a b");
    assertThat(best.language()).isEqualTo("de");
    assertThat(best.score()).isCloseTo(1 / (1 + Math.exp(-2)) + 1e-5, within(1e-6));
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> open(new byte[] {1, 2, 3, 4, 5}))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("dir/tiny.bin");
    var model = FastTextBytes.dense(SOFTMAX);
    assertThatThrownBy(() -> open(Arrays.copyOf(model, model.length + 1)))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("the end");
  }

  @Test
  void everyCutOffModelIsRefusedWithAMessage() {
    var model = FastTextBytes.dense(HIERARCHICAL);
    for (int length = 0; length < model.length; length++) {
      var cut = Arrays.copyOf(model, length);
      assertThatThrownBy(() -> open(cut))
          .as("first %d bytes", length)
          .isInstanceOfAny(IOException.class, CuveeException.WrongUsage.class);
    }
  }
}
