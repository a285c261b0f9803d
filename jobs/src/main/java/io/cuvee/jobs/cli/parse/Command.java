package io.cuvee.jobs.cli.parse;

import java.util.List;

/**
 * A command of the program.
 *
 * @param name one word or two
 * @param operands what follows the options, as the help shows it
 * @param least the fewest operands
 * @param most the most operands
 * @param summary one sentence for the help
 * @param options its own options; {@code --debug} and {@code --help} are everywhere
 * @param action what it does
 */
public record Command(
    String name,
    String operands,
    int least,
    int most,
    String summary,
    List<Option> options,
    Action action) {
  /** The number of operands is not bounded. */
  public static final int MANY = Integer.MAX_VALUE;

  public Command {
    options = List.copyOf(options);
  }
}
