package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProfileTest {
  @Test
  void readsItsLabels() {
    for (var profile : Profile.values()) {
      assertThat(Profile.of(profile.label())).isEqualTo(profile);
    }
    assertThatThrownBy(() -> Profile.of("body")).hasMessageContaining("article, main or all");
  }
}
