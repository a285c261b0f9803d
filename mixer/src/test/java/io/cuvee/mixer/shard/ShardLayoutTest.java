package io.cuvee.mixer.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShardLayoutTest {
  @Test
  void everySequenceHasOneShardAndTheShardsAreEqualToWithinOne() {
    for (long sequences = 1; sequences < 200; sequences += 7) {
      for (int shards = 1; shards <= Math.min(12, sequences); shards++) {
        var layout = new ShardLayout(sequences, shards);
        var rows = new long[shards];
        for (long s = 0; s < sequences; s++) {
          int shard = layout.shardOf(s);
          assertThat(s - layout.firstSequence(shard)).isEqualTo(rows[shard]);
          rows[shard]++;
        }
        for (int shard = 0; shard < shards; shard++) {
          assertThat(rows[shard])
              .isEqualTo(layout.rows(shard))
              .isBetween(sequences / shards, sequences / shards + 1);
        }
      }
    }
  }

  @Test
  void manyShardsAreOfACountThatReadersDivide() {
    // 2.2 bytes a token: files of 2,200 bytes hold one sequence of 1,000 tokens.
    assertThat(ShardLayout.of(1, 1_000, 2_200).shards()).isEqualTo(1);
    assertThat(ShardLayout.of(7, 1_000, 2_200).shards()).isEqualTo(7);
    var counts = new ArrayList<Integer>();
    for (long sequences : List.of(18, 26, 40, 50, 70, 100, 190, 2_000)) {
      counts.add(ShardLayout.of(sequences, 1_000, 4_400).shards());
    }
    assertThat(counts).containsExactly(12, 16, 24, 32, 48, 64, 96, 1_024);
    assertThat(ShardLayout.of(10, 1_000, 1).shards()).isEqualTo(8);
  }

  @Test
  void namesOfDomainsNeverMeet() {
    var domains =
        List.of(
            "web",
            "Web",
            "WEB",
            "a/b",
            "a_b",
            "a_2fb",
            "../x",
            "é",
            "web__",
            "x".repeat(300),
            "x".repeat(301),
            "日本");
    var names = new HashSet<String>();
    for (var domain : domains) {
      var name = ShardLayout.validName(domain);
      assertThat(name).matches("valid-[a-z0-9_-]{1,120}\\.parquet");
      assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(domain).isTrue();
    }
    assertThat(ShardLayout.validName("web-7")).isEqualTo("valid-web-7.parquet");
    assertThat(ShardLayout.trainName(3, 42)).isEqualTo("train-00003-of-00042.parquet");
  }
}
