package io.cuvee.jobs.road;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.stage.ClusterStage;
import io.cuvee.jobs.stage.DedupStage;
import io.cuvee.jobs.stage.EmbedStage;
import io.cuvee.jobs.stage.FilterStage;
import io.cuvee.jobs.stage.IngestStage;
import io.cuvee.jobs.stage.MixtureStage;
import io.cuvee.jobs.stage.ShardStage;
import io.cuvee.jobs.stage.Stage;
import io.cuvee.jobs.stage.TokenizeStage;
import java.util.List;

/** The stages in the order of the road. */
final class RoadStages {
  static final List<Stage> ALL =
      List.of(
          new IngestStage(),
          new FilterStage(),
          new DedupStage(),
          new EmbedStage(),
          new ClusterStage(),
          new TokenizeStage(),
          new MixtureStage(),
          new ShardStage());

  private RoadStages() {}

  /**
   * The stages up to the one that a command or {@code --until} names.
   *
   * @param until name of a stage or of its command; null for the whole road
   */
  static List<Stage> until(String until) {
    if (until == null) {
      return ALL;
    }
    var last = "mix".equals(until) ? "mixture" : until;
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).name().equals(last)) {
        return ALL.subList(0, i + 1);
      }
    }
    throw new CuveeException.WrongUsage(
        "There is no stage "
            + until
            + "; the stages are "
            + String.join(", ", ALL.stream().map(Stage::name).toList())
            + ".");
  }
}
