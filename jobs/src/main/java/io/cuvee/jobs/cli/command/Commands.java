package io.cuvee.jobs.cli.command;

import io.cuvee.jobs.cli.parse.Command;
import java.util.ArrayList;
import java.util.List;

/** Every command of the program, in the order of the help. */
public final class Commands {
  private Commands() {}

  /** The commands. */
  public static List<Command> all() {
    var commands = new ArrayList<Command>();
    commands.addAll(RecipeCommands.all());
    commands.addAll(PageCommands.all());
    commands.add(AnnotateCommand.command());
    commands.add(LangidCommand.command());
    commands.add(PiiCommand.command());
    commands.add(NeardupCommand.command());
    commands.add(TokenizeCommand.command());
    commands.addAll(ShardsCommands.all());
    commands.add(ExplainCommand.command());
    commands.add(DoctorCommand.command());
    return List.copyOf(commands);
  }
}
