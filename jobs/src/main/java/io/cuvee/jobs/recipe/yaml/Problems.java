package io.cuvee.jobs.recipe.yaml;

import io.cuvee.core.error.CuveeException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a recipe, in the order in which it is found. */
public final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(Place place, String sentence) {
    found.add(place + ": " + sentence);
  }

  /** Whether nothing was found. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Every problem, with its place. */
  public List<String> all() {
    return List.copyOf(found);
  }

  /**
   * Tells of the first problem and how many more there are.
   *
   * @throws CuveeException.WrongUsage if there is a problem
   */
  public void raise() {
    if (found.isEmpty()) {
      return;
    }
    int more = found.size() - 1;
    throw new CuveeException.WrongUsage(
        found.get(0) + (more > 0 ? " (and " + more + " more)" : ""));
  }
}
