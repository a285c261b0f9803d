package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.DocumentId;
import org.junit.jupiter.api.Test;

class DocumentKeysTest {
  @Test
  void holdsWhatWasAddedAndNothingElse() {
    var keys = new DocumentKeys();
    for (int i = 0; i < 10_000; i++) {
      keys.add(DocumentId.of("s", "f", i).toString());
      keys.add(DocumentId.of("s", "f", i).toString());
      keys.add("plain " + i);
    }
    assertThat(keys.size()).isEqualTo(20_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(keys.contains(DocumentId.of("s", "f", i).toString())).isTrue();
      assertThat(keys.contains("plain " + i)).isTrue();
      assertThat(keys.contains(DocumentId.of("s", "g", i).toString())).isFalse();
      assertThat(keys.contains("other " + i)).isFalse();
    }
  }

  @Test
  void theIdOfZerosIsAnId() {
    var keys = new DocumentKeys();
    assertThat(keys.contains("0".repeat(32))).isFalse();
    keys.add("0".repeat(32));
    assertThat(keys.contains("0".repeat(32))).isTrue();
  }
}
