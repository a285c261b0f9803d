package io.cuvee.mixer.search;

import io.cuvee.core.error.CuveeException;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of the search.
 *
 * @param rounds proxies of each round, one round at least
 * @param candidates mixtures that the predictor looks at before each next round, 1000 or more; the
 *     published code takes 100,000, and pools shrink in proportion
 * @param seed decides every draw
 * @param direction which end of the objective is good
 * @param maxWeightFactor first-round draws with a weight above this times the natural share are
 *     rejected, 1 or more
 * @param breadth share of draws from wide distributions, 0 to 1. The published generator proposes
 *     mixtures of about two domains and almost never the broad ones; 0 is its behaviour
 * @param predictor {@code auto} for the best by cross-validation of the families that do not
 *     extrapolate, or the name of a family
 */
public record ClimbOptions(
    List<Integer> rounds,
    int candidates,
    long seed,
    Direction direction,
    double maxWeightFactor,
    double breadth,
    String predictor)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Choice of the family by cross-validation. */
  public static final String AUTO = "auto";

  /** Checks the settings. */
  public ClimbOptions {
    rounds = List.copyOf(rounds);
    require(!rounds.isEmpty(), "a search needs a round");
    for (int proxies : rounds) {
      require(proxies >= 1 && proxies <= 100_000, "a round needs 1 to 100000 proxies");
    }
    require(rounds.get(0) >= 2, "the first round needs 2 proxies or more");
    require(candidates >= 1000 && candidates <= 10_000_000, "candidates must be 1000 to 10^7");
    require(maxWeightFactor >= 1, "the factor on natural shares must be 1 or more");
    require(breadth >= 0 && breadth <= 1, "breadth must be 0 to 1");
  }

  /** The paper's schedule of 64, 32 and 16 proxies and this program's defaults. */
  public static ClimbOptions climb(long seed) {
    return of(List.of(64, 32, 16), seed);
  }

  /** Another schedule, all else as by default. */
  public static ClimbOptions of(List<Integer> rounds, long seed) {
    return new ClimbOptions(rounds, 100_000, seed, Direction.LOWER_IS_BETTER, 15, 0.5, AUTO);
  }

  /** The same with another number of candidates. */
  public ClimbOptions withCandidates(int number) {
    return new ClimbOptions(rounds, number, seed, direction, maxWeightFactor, breadth, predictor);
  }

  /** The same with another share of wide draws. */
  public ClimbOptions withBreadth(double share) {
    return new ClimbOptions(rounds, candidates, seed, direction, maxWeightFactor, share, predictor);
  }

  /** The same with another predictor. */
  public ClimbOptions withPredictor(String name) {
    return new ClimbOptions(rounds, candidates, seed, direction, maxWeightFactor, breadth, name);
  }

  /** The same with another direction. */
  public ClimbOptions withDirection(Direction other) {
    return new ClimbOptions(rounds, candidates, seed, other, maxWeightFactor, breadth, predictor);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new CuveeException.WrongUsage("The mixture search cannot start: " + message);
    }
  }
}
