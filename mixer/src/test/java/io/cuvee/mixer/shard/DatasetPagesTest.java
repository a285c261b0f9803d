package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetPagesTest {
  @TempDir Path folder;

  private static final DatasetFacts FACTS =
      new DatasetFacts(
          "Sample: \"one\"", "A [sample].", List.of("CC-BY-4.0", "MIT"), List.of("en"), "");

  @Test
  void theCardHasTheHubsHeadAndTheMixture() throws IOException {
    var card = DatasetCard.markdown(new SampleShards(folder).write(), FACTS);
    assertThat(card)
        .startsWith("---\npretty_name: \"Sample: \\\"one\\\"\"\nlicense:\n- \"cc-by-4.0\"\n")
        .contains("- \"n<1K\"")
        .contains("  - split: train\n    path: \"train-*.parquet\"\n")
        .contains("  - split: validation\n    path: \"valid-*.parquet\"\n")
        .contains("| Code/x |  | 0.3 | ")
        .contains("pages, &lt;b&gt;news&lt;/b&gt;")
        .contains("A \\[sample\\].");
  }

  @Test
  void sizesAreTheHubs() {
    assertThat(DatasetCard.sizeCategory(999)).isEqualTo("n<1K");
    assertThat(DatasetCard.sizeCategory(1_000)).isEqualTo("1K<n<10K");
    assertThat(DatasetCard.sizeCategory(123_456_789)).isEqualTo("100M<n<1B");
    assertThat(DatasetCard.sizeCategory(2_000_000_000_000L)).isEqualTo("n>1T");
  }

  @Test
  void croissantNamesEachFileWithItsHash() throws IOException {
    var manifest = new SampleShards(folder).write();
    var json = new ObjectMapper().readTree(Croissant.json(manifest, FACTS));
    assertThat(json.get("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.1");
    assertThat(json.get("distribution")).hasSize(3 + 1 + 2 + 1);
    assertThat(json.get("distribution").get(0).get("sha256").asText())
        .isEqualTo(manifest.train().get(0).sha256());
    assertThat(json.get("recordSet").get(0).get("field")).hasSize(9);
  }

  @Test
  void sumsAreInTheFormOfSha256sum() throws IOException {
    var manifest = new SampleShards(folder).write();
    assertThat(Sha256Sums.text(manifest).lines())
        .hasSize(6)
        .allMatch(line -> line.matches("[0-9a-f]{64}  [a-z0-9._-]+"))
        .contains(manifest.sha256() + "  manifest.json");
  }
}
