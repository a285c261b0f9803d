package io.cuvee.jobs.cli;

import java.util.List;

/** The stages of the road, by the names that the command line knows. */
public final class Stages {
  /** In the order in which they run. */
  public static final List<String> NAMES =
      List.of("ingest", "filter", "dedup", "cluster", "mix", "shard");

  private Stages() {}
}
