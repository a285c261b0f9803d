package io.cuvee.jobs.stage;

import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.shard.ShardLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which file holds a sequence, and how the files are called.
 *
 * @param names of the files, by index
 * @param firsts number of the first sequence of each file, ascending
 */
record ShardFiles(List<String> names, List<Long> firsts) implements Serializable {
  ShardFiles {
    names = new ArrayList<>(names);
    firsts = new ArrayList<>(firsts);
  }

  static ShardFiles train(ShardLayout layout) {
    var names = new ArrayList<String>();
    var firsts = new ArrayList<Long>();
    for (int shard = 0; shard < layout.shards(); shard++) {
      names.add(ShardLayout.trainName(shard, layout.shards()));
      firsts.add(layout.firstSequence(shard));
    }
    return new ShardFiles(names, firsts);
  }

  static ShardFiles validation(BudgetPlan plan) {
    var names = new ArrayList<String>();
    var firsts = new ArrayList<Long>();
    long first = 0;
    for (var domain : plan.domains()) {
      names.add(ShardLayout.validName(domain.domain()));
      firsts.add(first);
      first += domain.sequences();
    }
    return new ShardFiles(names, firsts);
  }

  int fileOf(long sequence) {
    int low = 0;
    int high = firsts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firsts.get(middle) <= sequence) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
