package io.cuvee.mixer.shard;

import java.util.List;

/**
 * What a check of a folder found.
 *
 * @param problems one sentence each, with the file's name; empty if all is as the manifest says
 * @param files files checked, the manifest left out
 * @param sequences sequences read
 * @param tokens tokens of documents counted in them
 */
public record Verification(List<String> problems, long files, long sequences, long tokens) {
  public Verification {
    problems = List.copyOf(problems);
  }

  /** Whether all is as the manifest says. */
  public boolean sound() {
    return problems.isEmpty();
  }
}
