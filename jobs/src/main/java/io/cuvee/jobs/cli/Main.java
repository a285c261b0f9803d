package io.cuvee.jobs.cli;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.command.Commands;
import io.cuvee.jobs.cli.parse.CommandLine;
import io.cuvee.jobs.cli.parse.HelpText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program: finds the command, runs it, and turns what goes wrong into a sentence and a code.
 */
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Arrays.asList(args), Console.ofProcess()));
  }

  /** Runs a command line; returns the exit code. */
  static int run(List<String> words, Console console) {
    boolean debug = words.contains(CommandLine.DEBUG.name());
    try {
      int code = dispatch(words, console);
      console.flush();
      return code;
    } catch (Console.OutputClosed e) {
      return 0;
    } catch (CuveeException e) {
      return failed(console, e.getMessage(), e, debug, e.exitCode());
    } catch (IOException e) {
      return failed(console, IoWords.of(e), e, debug, FAILED);
    } catch (OutOfMemoryError e) {
      var mend = "out of memory; give more with CUVEE_HEAP=8g, or spark-submit --driver-memory 8g";
      return failed(console, mend, e, debug, FAILED);
    } catch (RuntimeException | Error e) {
      var mend = "internal error: " + e + "; run it again with --debug to see where";
      return failed(console, mend, e, debug, FAILED);
    }
  }

  private static int dispatch(List<String> words, Console console) throws IOException {
    var commands = Commands.all();
    if (words.isEmpty()) {
      HelpText.ofAll(commands).forEach(console::println);
      return 2;
    }
    var first = words.get(0);
    if (first.equals("--version")) {
      console.data("cuvee " + Version.text());
      return 0;
    }
    if (first.equals("help") || first.equals("--help") || first.equals("-h")) {
      return help(words.subList(1, words.size()), console);
    }
    if (words.size() == 2 && (words.get(1).equals("--help") || words.get(1).equals("-h"))) {
      var group = CommandLine.group(commands, first);
      if (!group.isEmpty()) {
        HelpText.ofGroup(group).forEach(console::data);
        return 0;
      }
    }
    var line = CommandLine.parse(commands, words);
    if (line.arguments().has(CommandLine.HELP.name())) {
      HelpText.of(line.command()).forEach(console::data);
      return 0;
    }
    return line.command().action().run(line.arguments(), console);
  }

  private static int help(List<String> words, Console console) {
    var commands = Commands.all();
    if (words.isEmpty()) {
      HelpText.ofAll(commands).forEach(console::data);
    } else {
      var asked = new ArrayList<>(words);
      asked.add(CommandLine.HELP.name());
      HelpText.of(CommandLine.parse(commands, asked).command()).forEach(console::data);
    }
    return 0;
  }

  private static int failed(
      Console console, String message, Throwable error, boolean debug, int code) {
    try {
      console.flush();
    } catch (RuntimeException e) {
      error.addSuppressed(e);
    }
    console.println(message);
    if (debug) {
      console.trace(error);
    }
    return code;
  }
}
