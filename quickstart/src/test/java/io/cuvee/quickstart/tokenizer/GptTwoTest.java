package io.cuvee.quickstart.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GptTwoTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void vocabularyEqualsTheOneThatOpenAiPublished() throws IOException {
    Map<?, ?> published = JSON.readValue(published("gpt2.encoder.json.gz"), Map.class);

    var model = JSON.readTree(GptTwo.tokenizerJson()).get("model");

    assertThat(JSON.convertValue(model.get("vocab"), Map.class))
        .hasSize(50_257)
        .isEqualTo(published);
  }

  @Test
  void mergesEqualThePublishedOnesInOrder() throws IOException {
    var published =
        new String(published("gpt2.vocab.bpe.gz").readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(GptTwo.ranks().merges()).hasSize(50_000).isEqualTo(published);
  }

  @Test
  void documentEndsWithASpecialTokenThatTextCannotMake() throws IOException {
    var added = JSON.readTree(GptTwo.tokenizerJson()).get("added_tokens");

    var contents = new ArrayList<String>();
    added.forEach(token -> contents.add(token.get("id") + token.get("content").asText()));
    assertThat(contents).containsExactly("50256<|endoftext|>");
  }

  private static InputStream published(String name) throws IOException {
    String data = System.getenv().getOrDefault("CUVEE_DATA", "../shared/data");
    var file =
        Path.of(System.getenv().getOrDefault("CUVEE_ROOT", ".."))
            .resolve(data)
            .resolve("models")
            .resolve(name);
    assumeTrue(Files.exists(file), () -> "No published GPT-2 files: " + file + " is missing");
    return new GZIPInputStream(Files.newInputStream(file));
  }
}
