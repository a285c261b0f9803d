package io.cuvee.mixer.tokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HuggingFaceTokenizerTest {
  private static final long SEED = Long.getLong("cuvee.seed", 1);

  /** Three words, an unknown one and padding and truncation that must not act. */
  private static final String WORDS =
      """
      {"version": "1.0",
       "truncation": {"direction": "Right", "max_length": 2, "strategy": "LongestFirst",
                      "stride": 0},
       "padding": {"strategy": {"Fixed": 8}, "direction": "Right", "pad_to_multiple_of": null,
                   "pad_id": 0, "pad_type_id": 0, "pad_token": "[UNK]"},
       "added_tokens": [{"id": 9, "content": "</s>", "single_word": false, "lstrip": false,
                         "rstrip": false, "normalized": false, "special": true}],
       "normalizer": null, "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null,
       "decoder": null,
       "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "a": 1, "b": 2, "c": 3},
                 "unk_token": "[UNK]"}}
      """;

  @Test
  void nothingIsCutOffOrPadded() {
    try (var tokenizer = words(null)) {
      assertThat(tokenizer.encode("a b c d a")).containsExactly(1, 2, 3, 0, 1);
      assertThat(tokenizer.encode("a")).containsExactly(1);
      assertThat(tokenizer.encode("")).isEmpty();
    }
  }

  @Test
  void vocabularyReachesToTheGreatestAddedId() {
    try (var tokenizer = words(null)) {
      assertThat(tokenizer.vocabularySize()).isEqualTo(10);
      assertThat(tokenizer.endOfDocument()).isEqualTo(9);
      assertThat(tokenizer.fingerprint()).isEqualTo(Sha256.hex(WORDS));
    }
    try (var tokenizer = words("b")) {
      assertThat(tokenizer.endOfDocument()).isEqualTo(2);
    }
  }

  @Test
  void badFilesAreWrongUsageInOneSentence() {
    for (var bad :
        List.of("", "{", "[]", "{\"model\": {\"vocab\": {\"a\": -1}}}", "{\"model\": 3}")) {
      assertThatThrownBy(() -> HuggingFaceTokenizer.of(source(bad), null))
          .isInstanceOf(CuveeException.WrongUsage.class)
          .hasMessageContaining("bad.json");
    }
    var unknownModel = WORDS.replace("WordLevel", "WordGuess");
    assertThatThrownBy(() -> HuggingFaceTokenizer.of(source(unknownModel), null))
        .isInstanceOf(CuveeException.WrongUsage.class);
    assertThatThrownBy(() -> words("<end>"))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("<end>");
  }

  @Test
  void closedTokenizerSaysSo() {
    var tokenizer = words(null);
    tokenizer.close();
    tokenizer.close();
    assertThatThrownBy(() -> tokenizer.encode("a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void gpt2GivesItsPublishedIds() throws IOException {
    try (var tokenizer = HuggingFaceTokenizer.of(source(gpt2Json()), null)) {
      // "Hello world" from transformers' own documentation of GPT2Tokenizer.
      assertThat(tokenizer.encode("Hello world")).containsExactly(15496, 995);
      assertThat(tokenizer.encode(" Hello world")).containsExactly(18435, 995);
      assertThat(tokenizer.vocabularySize()).isEqualTo(50257);
      assertThat(tokenizer.endOfDocument()).isEqualTo(50256);
    }
  }

  @Test
  void gptNeoxGivesItsPublishedIds() {
    try (var tokenizer = gptNeox()) {
      assertThat(tokenizer.encode("Hello world")).containsExactly(12092, 1533);
      assertThat(tokenizer.endOfDocument()).isZero();
      assertThat(tokenizer.vocabularySize()).isBetween(50_254, 50_300);
    }
  }

  @Test
  void randomUnicodeComesBack() {
    var random = KeyedHash.of(SEED, "tokenizer-test").stream("text");
    try (var tokenizer = gptNeox()) {
      for (int round = 0; round < 200; round++) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
          int point = random.nextInt(0x110000);
          text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? ' ' : point);
        }
        // The tokenizer normalises to NFC first, as its file says.
        var expected = Normalizer.normalize(text, Normalizer.Form.NFC);
        assertThat(tokenizer.decode(tokenizer.encode(text.toString())))
            .as("cuvee.seed=%d, round %d", SEED, round)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void unpairedSurrogatesAndZerosAreSafe() {
    try (var tokenizer = gptNeox()) {
      assertThat(tokenizer.decode(tokenizer.encode("a\ud800b\udc00"))).isEqualTo("a\ufffdb\ufffd");
      assertThat(tokenizer.decode(tokenizer.encode("a\0b😀"))).isEqualTo("a\0b😀");
    }
  }

  @Test
  void longTextsAreWhole() {
    try (var tokenizer = gptNeox()) {
      assertThat(tokenizer.encode(" word".repeat(200_000))).hasSize(200_000);
    }
  }

  @Test
  void threadsShareATokenizer() throws Exception {
    try (var tokenizer = gptNeox()) {
      var expected = tokenizer.encode("The quick brown fox jumps over the lazy dog.");
      var pool = Executors.newFixedThreadPool(4);
      var answers = new ArrayList<Future<int[]>>();
      for (int i = 0; i < 400; i++) {
        answers.add(
            pool.submit(() -> tokenizer.encode("The quick brown fox jumps over the lazy dog.")));
      }
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
      pool.shutdown();
    }
  }

  private static HuggingFaceTokenizer words(String endOfDocument) {
    return HuggingFaceTokenizer.of(source(WORDS), endOfDocument);
  }

  private static ByteSource source(String json) {
    return ByteSource.of("bad.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static HuggingFaceTokenizer gptNeox() {
    return HuggingFaceTokenizer.of(ByteSource.of(data("gptneox.tokenizer.json.gz")), null);
  }

  /** GPT-2's two files in the one format. */
  private static String gpt2Json() throws IOException {
    var json = new ObjectMapper();
    var merges =
        text("gpt2.vocab.bpe.gz").lines().filter(line -> !line.startsWith("#version")).toList();
    var model =
        Map.of(
            "type",
            "BPE",
            "vocab",
            json.readValue(text("gpt2.encoder.json.gz"), Map.class),
            "merges",
            merges);
    var byteLevel = Map.of("type", "ByteLevel", "add_prefix_space", false, "trim_offsets", true);
    return json.writeValueAsString(
        Map.of(
            "version", "1.0",
            "added_tokens", List.of(),
            "pre_tokenizer", byteLevel,
            "decoder", byteLevel,
            "model", model));
  }

  private static String text(String name) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(data(name)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path data(String name) {
    var given = System.getenv("CUVEE_DATA");
    var root = System.getenv().getOrDefault("CUVEE_ROOT", "..");
    var file =
        (given != null ? Path.of(given) : Path.of(root, "../shared/data"))
            .resolve("models/" + name);
    assumeTrue(Files.exists(file), "No " + name + " under CUVEE_DATA");
    return file;
  }
}
