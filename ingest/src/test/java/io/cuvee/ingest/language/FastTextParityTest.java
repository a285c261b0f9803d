package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.html.TestData;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** fastText 0.9.2's own answers on 2,161 texts, with its published 176-language model. */
class FastTextParityTest {
  @Test
  void labelsEqualAndScoresAgreeToTheFifthDigit() throws IOException {
    var lid = LanguageIdentifier.fastText(ByteSource.of(TestData.file("models/lid.176.ftz")));
    var mapper = new ObjectMapper();
    int texts = 0;
    try (var lines = TestData.lines("parity/fasttext_lid176.jsonl.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(lid, mapper.readTree(line));
        texts++;
      }
    }
    assertThat(texts).isEqualTo(2161);
    assertThat(lid.name()).isEqualTo("fasttext:lid.176.ftz");
    assertThat(lid.fingerprint()).startsWith("8f3472cfe8738a7b6099");
  }

  private static void compare(LanguageIdentifier lid, JsonNode row) {
    var text = row.get("text").asText();
    var expected = row.get("top3");
    var found = lid.top(text, 3);
    assertThat(found).as(text).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).score())
          .as(text)
          .isCloseTo(expected.get(i).get(1).asDouble(), within(1e-5));
      assertThat(found.get(i).language()).as(text).isEqualTo(expected.get(i).get(0).asText());
    }
    assertThat(lid.identify(text)).isEqualTo(found.get(0));
  }
}
