package io.cuvee.jobs.cli.parse;

import java.util.ArrayList;
import java.util.List;

/** The help, as lines. */
public final class HelpText {
  private static final int WIDTH = 80;

  private HelpText() {}

  /** What the program does, and its commands. */
  public static List<String> ofAll(List<Command> commands) {
    var lines = new ArrayList<String>();
    lines.add("Cuvée makes training data for language models out of web crawls and other text.");
    lines.add("");
    lines.add("Usage: cuvee COMMAND [OPTIONS] OPERANDS");
    lines.add("");
    lines.addAll(ofGroup(commands));
    lines.add("");
    lines.add("cuvee COMMAND --help tells more of one. Exit codes: 0 done, 1 the run failed,");
    lines.add("2 wrong usage or recipe, 3 a ledger or a verification failed.");
    return lines;
  }

  /** The commands that share a first word. */
  public static List<String> ofGroup(List<Command> commands) {
    var lines = new ArrayList<String>();
    int column = commands.stream().mapToInt(command -> command.name().length()).max().orElse(0) + 4;
    commands.forEach(command -> row(lines, "  " + command.name(), command.summary(), column));
    return lines;
  }

  /** What one command does, and its options. */
  public static List<String> of(Command command) {
    var lines = new ArrayList<String>();
    var operands = command.operands().isEmpty() ? "" : " " + command.operands();
    lines.add("Usage: cuvee " + command.name() + " [OPTIONS]" + operands);
    lines.add("");
    row(lines, "", command.summary(), 0);
    lines.add("");
    var options = new ArrayList<>(command.options());
    options.add(CommandLine.DEBUG);
    options.add(CommandLine.HELP);
    int column = options.stream().mapToInt(option -> left(option).length()).max().orElse(0) + 2;
    options.forEach(option -> row(lines, left(option), option.description(), column));
    return lines;
  }

  private static String left(Option option) {
    return "  " + option.name() + (option.isFlag() ? "" : " " + option.value());
  }

  /** Two columns, the right one broken between words. */
  private static void row(List<String> lines, String left, String right, int column) {
    var line = new StringBuilder(left);
    for (var word : right.split(" ")) {
      if (line.length() > column && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(" ".repeat(Math.max(0, column - line.length())));
      line.append(line.length() > column ? " " : "").append(word);
    }
    lines.add(line.toString());
  }
}
