package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.model.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardCatTest {
  @TempDir Path folder;

  /** Token n is the character n + 27; token 0, the end of a document, is an escape character. */
  private record Letters(String fingerprint) implements Tokenizer {
    @Override
    public String name() {
      return "letters";
    }

    @Override
    public int vocabularySize() {
      return 1_000;
    }

    @Override
    public int endOfDocument() {
      return 0;
    }

    @Override
    public int[] encode(String text) {
      return text.chars().map(c -> c - 27).toArray();
    }

    @Override
    public String decode(int[] ids) {
      var text = new StringBuilder();
      for (int id : ids) {
        text.append((char) (id + 27));
      }
      return text.toString();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  @Test
  void showsDocumentsOfSequencesOverTheBorderOfShards() throws IOException {
    var manifest = new SampleShards(folder).write();
    long last = manifest.train().get(0).lastSequence();
    var out = new StringBuilder();
    ShardCat.cat(ShardFolder.of(folder), last, 2, new Letters("ab".repeat(32)), out);
    assertThat(out.toString())
        .contains("=== sequence " + last + " | domain ")
        .contains("=== sequence " + (last + 1) + " | domain ")
        .doesNotContain("=== sequence " + (last + 2))
        .contains("--- document ")
        .contains("\\u001b")
        .doesNotContain("\u001b");
  }

  @Test
  void refusesAnotherTokenizerAndSequencesThatAreNot() throws IOException {
    new SampleShards(folder).write();
    var shards = ShardFolder.of(folder);
    var out = new StringBuilder();
    assertThatThrownBy(() -> ShardCat.cat(shards, 0, 1, new Letters("00"), out))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("tokenizer");
    assertThatThrownBy(() -> ShardCat.cat(shards, 1_000_000, 1, new Letters("ab".repeat(32)), out))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("1000000");
  }
}
