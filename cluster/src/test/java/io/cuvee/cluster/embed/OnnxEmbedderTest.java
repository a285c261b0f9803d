package io.cuvee.cluster.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.error.CuveeException.RunFailed;
import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {
  private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.embedded(128);
  private static final String WEATHER = "The weather is lovely today.";
  private static final String SUNNY = "It's so sunny outside!";
  private static final String STADIUM = "He drove to the stadium.";

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** The values of the sentence-transformers README; ours has 8-bit weights, hence the margin. */
  @Test
  void similaritiesAreThoseThatTheModelsMakersShow() {
    var weather = EMBEDDER.embed(WEATHER);
    var sunny = EMBEDDER.embed(SUNNY);
    var stadium = EMBEDDER.embed(STADIUM);
    assertThat(cosine(weather, sunny)).isCloseTo(0.6660, within(0.03));
    assertThat(cosine(weather, stadium)).isCloseTo(0.1046, within(0.03));
    assertThat(cosine(sunny, stadium)).isCloseTo(0.1411, within(0.03));
  }

  @Test
  void vectorsHaveUnitLengthAndComponentsOfFloat16() {
    var vector = EMBEDDER.embed(WEATHER);
    assertThat(vector).hasSize(384).hasSize(EMBEDDER.dimension());
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-3));
    for (float value : vector) {
      assertThat(Float16.round(value)).isEqualTo(value);
    }
  }

  @Test
  void aTextsVectorDoesNotDependOnWhatWasEmbeddedBefore() {
    var alone = EMBEDDER.embed(SUNNY);
    EMBEDDER.embed("word ".repeat(5000));
    EMBEDDER.embed("");
    assertThat(EMBEDDER.embed(SUNNY)).containsExactly(alone);
  }

  @Test
  void threadsGetTheSameVectors() throws Exception {
    var expected = EMBEDDER.embed(STADIUM);
    var pool = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<Future<float[]>>();
      for (int i = 0; i < 20; i++) {
        var text = i % 2 == 0 ? STADIUM : WEATHER.repeat(i);
        Callable<float[]> call = () -> EMBEDDER.embed(text);
        results.add(pool.submit(call));
      }
      for (int i = 0; i < results.size(); i += 2) {
        assertThat(results.get(i).get()).containsExactly(expected);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void readsTheHeadOfATextOnly() {
    var head = "the cat sat on the mat ".repeat(30);
    assertThat(EMBEDDER.embed(head + "quantum physics")).containsExactly(EMBEDDER.embed(head));
    assertThat(OnnxEmbedder.embedded(64).embed(head + WEATHER))
        .isNotEqualTo(EMBEDDER.embed(head + WEATHER));
  }

  @Test
  void oddTextsGetFiniteVectors() {
    for (var text :
        new String[] {
          "",
          " \n\t ",
          "\0",
          "\ud800",
          "😀😀",
          "\u202e\ufeff",
          "a".repeat(300_000),
          "[CLS] [SEP] [MASK]",
          "\u0301".repeat(5000)
        }) {
      assertThat(cosine(EMBEDDER.embed(text), EMBEDDER.embed(text))).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void aModelOfTheUsersGivesWhatTheEmbeddedOneGives() throws IOException {
    var own =
        OnnxEmbedder.of(
            resource("all-minilm-l6-v2-q.onnx"),
            resource("all-minilm-l6-v2-q-tokenizer.json"),
            Pooling.MEAN,
            "",
            128);
    assertThat(own.fingerprint()).isEqualTo(EMBEDDER.fingerprint()).hasSize(64);
    assertThat(own.embed(SUNNY)).containsExactly(EMBEDDER.embed(SUNNY));
  }

  @Test
  void theFingerprintTellsSettingsApart() throws IOException {
    var model = resource("all-minilm-l6-v2-q.onnx");
    var tokenizer = resource("all-minilm-l6-v2-q-tokenizer.json");
    var first = OnnxEmbedder.of(model, tokenizer, Pooling.FIRST, "", 128);
    var prefixed = OnnxEmbedder.of(model, tokenizer, Pooling.MEAN, "query: ", 128);
    assertThat(first.fingerprint()).isNotEqualTo(EMBEDDER.fingerprint());
    assertThat(prefixed.fingerprint()).isNotEqualTo(EMBEDDER.fingerprint());
    assertThat(prefixed.embed(SUNNY)).containsExactly(EMBEDDER.embed("query: " + SUNNY));
    assertThat(first.embed(SUNNY)).isNotEqualTo(EMBEDDER.embed(SUNNY));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    var tokenizer = resource("all-minilm-l6-v2-q-tokenizer.json");
    var broken = ByteSource.of("broken.onnx", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> OnnxEmbedder.of(broken, tokenizer, Pooling.MEAN, "", 64))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("broken.onnx");
    assertThatThrownBy(() -> OnnxEmbedder.embedded(513))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("513");
  }

  private static ByteSource resource(String name) throws IOException {
    try (var in = OnnxEmbedderTest.class.getResourceAsStream("/" + name)) {
      return ByteSource.of(name, in.readAllBytes());
    }
  }
}
