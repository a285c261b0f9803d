package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  @TempDir Path folder;

  @Test
  void readsBackWhatItWrites() throws IOException {
    var manifest = new SampleShards(folder).write();
    var again = Manifest.read(ByteSource.of("m", manifest.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(again.text()).isEqualTo(manifest.text());
    assertThat(again).isEqualTo(manifest);
  }

  @Test
  void twoRunsGiveTheSameText() throws IOException {
    var one = Files.createDirectory(folder.resolve("one"));
    var two = Files.createDirectory(folder.resolve("two"));
    assertThat(new SampleShards(one).write().sha256())
        .isEqualTo(new SampleShards(two).write().sha256());
  }
}
