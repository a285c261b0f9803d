package io.cuvee.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DuplicateGroupsTest {
  @Test
  void smallestIdNamesTheGroup() {
    var groups = new DuplicateGroups<String>();
    groups.add("z");
    groups.join("d", "c");
    groups.join("b", "a");
    groups.join("c", "b");
    assertThat(groups.group("d")).isEqualTo("a");
    assertThat(groups.group("unseen")).isEqualTo("unseen");
    assertThat(groups.groups())
        .isEqualTo(Map.of("a", List.of("a", "b", "c", "d"), "z", List.of("z")));
  }

  @Test
  void groupsAreThoseOfBreadthFirstSearchWhateverTheOrder() {
    long seed = Long.getLong("cuvee.seed", 3);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      int nodes = 1 + random.nextInt(40);
      var edges = new ArrayList<long[]>();
      for (int i = random.nextInt(60); i > 0; i--) {
        edges.add(new long[] {random.nextInt(nodes), random.nextInt(nodes)});
      }
      var smallest = smallest(nodes, edges);
      Collections.shuffle(edges, random);
      var groups = new DuplicateGroups<Long>();
      edges.forEach(edge -> groups.join(edge[0], edge[1]));
      for (int i = 0; i < nodes; i++) {
        assertThat(groups.group((long) i)).isEqualTo(smallest[i]);
      }
    }
  }

  /** Spreads the smallest label along the edges until nothing changes. */
  private static long[] smallest(int nodes, List<long[]> edges) {
    var label = new long[nodes];
    Arrays.setAll(label, i -> i);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (var edge : edges) {
        long least = Math.min(label[(int) edge[0]], label[(int) edge[1]]);
        changed |= label[(int) edge[0]] != least || label[(int) edge[1]] != least;
        label[(int) edge[0]] = least;
        label[(int) edge[1]] = least;
      }
    }
    return label;
  }
}
