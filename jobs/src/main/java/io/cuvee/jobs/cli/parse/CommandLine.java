package io.cuvee.jobs.cli.parse;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.shape.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its arguments, found in the words of a command line. Options may stand before and
 * after operands; {@code --} ends them; {@code --name=value} and {@code --name value} are the same.
 *
 * @param command the command
 * @param arguments what it was given
 */
public record CommandLine(Command command, Arguments arguments) {
  /** Prints stack traces. */
  public static final Option DEBUG = Option.flag("--debug", "print stack traces of errors");

  /** Prints the help of a command. */
  public static final Option HELP = Option.flag("--help", "print this help");

  /** The command that the first word, or the first two, name. */
  public static Optional<Command> find(List<Command> commands, List<String> words) {
    Optional<Command> found = Optional.empty();
    for (var command : commands) {
      var name = List.of(command.name().split(" "));
      boolean longer = found.isEmpty() || found.get().name().length() < command.name().length();
      if (longer && words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
        found = Optional.of(command);
      }
    }
    return found;
  }

  /** The commands of two words that begin with this one. */
  public static List<Command> group(List<Command> commands, String word) {
    return commands.stream().filter(command -> command.name().startsWith(word + " ")).toList();
  }

  /**
   * Reads a command line.
   *
   * @throws CuveeException.WrongUsage naming what is unknown and what was probably meant
   */
  public static CommandLine parse(List<Command> commands, List<String> words) {
    var command = find(commands, words).orElseThrow(() -> unknown(commands, words));
    int skip = command.name().split(" ").length;
    var operands = new ArrayList<String>();
    var options = new LinkedHashMap<String, List<String>>();
    boolean optionsEnded = false;
    for (int i = skip; i < words.size(); i++) {
      var word = words.get(i);
      if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
        operands.add(word);
      } else if (word.equals("--")) {
        optionsEnded = true;
      } else {
        i += option(command, word, i + 1 < words.size() ? words.get(i + 1) : null, options);
      }
    }
    var arguments = new Arguments(command.name(), List.copyOf(operands), options);
    if (!arguments.has(HELP.name())) {
      checkOperands(command, operands);
    }
    return new CommandLine(command, arguments);
  }

  /** Takes one option; returns how many words after it were its value. */
  private static int option(
      Command command, String word, String next, Map<String, List<String>> options) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    var name = equals < 0 ? word : word.substring(0, equals);
    var option = known(command, name.equals("-h") ? HELP.name() : name);
    var values = options.computeIfAbsent(option.name(), key -> new ArrayList<>());
    if (option.isFlag()) {
      if (equals >= 0) {
        throw new CuveeException.WrongUsage(name + " takes no value");
      }
      return 0;
    }
    if (equals >= 0) {
      values.add(word.substring(equals + 1));
      return 0;
    }
    if (next == null) {
      throw new CuveeException.WrongUsage(name + " needs a value: " + name + " " + option.value());
    }
    values.add(next);
    return 1;
  }

  private static Option known(Command command, String name) {
    var options = new ArrayList<>(command.options());
    options.add(DEBUG);
    options.add(HELP);
    for (var option : options) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    var names = options.stream().map(Option::name).toList();
    var question = Names.question(name, names);
    throw new CuveeException.WrongUsage(
        "unknown option "
            + name
            + " of "
            + command.name()
            + (question.isEmpty() ? "; cuvee " + command.name() + " --help lists them" : question));
  }

  private static void checkOperands(Command command, List<String> operands) {
    if (operands.size() < command.least()) {
      throw new CuveeException.WrongUsage(
          command.name()
              + " needs "
              + command.operands()
              + "; cuvee "
              + command.name()
              + " --help shows how");
    }
    if (operands.size() > command.most()) {
      throw new CuveeException.WrongUsage(
          command.name() + " does not take \"" + operands.get(command.most()) + "\"");
    }
  }

  private static CuveeException unknown(List<Command> commands, List<String> words) {
    var names = commands.stream().map(Command::name).toList();
    var two = words.size() > 1 ? words.get(0) + " " + words.get(1) : words.get(0);
    var begun = group(commands, words.get(0)).stream().map(Command::name).toList();
    if (!begun.isEmpty()) {
      return new CuveeException.WrongUsage(
          words.get(0) + " is followed by one of: " + String.join(", ", begun));
    }
    var question =
        Names.nearest(words.get(0), names).isPresent()
            ? Names.question(words.get(0), names)
            : Names.question(two, names);
    return new CuveeException.WrongUsage(
        "unknown command \""
            + words.get(0)
            + "\""
            + (question.isEmpty() ? "; cuvee help lists them" : question));
  }
}
