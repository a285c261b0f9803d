package io.cuvee.jobs.cli.parse;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.shape.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command was given.
 *
 * @param command its name
 * @param operands what are no options, in order
 * @param options values by option, in order; a switch has an empty one
 */
public record Arguments(String command, List<String> operands, Map<String, List<String>> options) {

  /** Whether the switch was given. */
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option, the last one if it was given several times. */
  public Optional<String> value(String option) {
    var values = values(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** Every value of an option. */
  public List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The value of an option without which the command has nothing to do. */
  public String require(String option) {
    return value(option)
        .orElseThrow(
            () ->
                new CuveeException.WrongUsage(
                    command + " needs " + option + "; cuvee " + command + " --help shows how"));
  }

  /** One of a few words, or the fallback if the option was not given. */
  public String choice(String option, List<String> choices, String fallback) {
    var given = value(option).orElse(fallback);
    if (!choices.contains(given)) {
      throw new CuveeException.WrongUsage(
          option
              + " must be one of "
              + String.join(", ", choices)
              + ", not \""
              + given
              + "\""
              + Names.question(given, choices));
    }
    return given;
  }

  /** A whole number within bounds, or the fallback if the option was not given. */
  public int whole(String option, int least, int most, int fallback) {
    var given = value(option);
    if (given.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same message.
    }
    throw new CuveeException.WrongUsage(
        option
            + " must be a whole number from "
            + least
            + " to "
            + most
            + ", not \""
            + given.get()
            + "\"");
  }
}
