package io.cuvee.jobs.cli.command;

import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.cli.Version;
import io.cuvee.jobs.cli.parse.Arguments;
import io.cuvee.jobs.cli.parse.Command;
import java.util.List;
import java.util.Locale;

/** {@code doctor}: what works on this machine, and how to mend what does not. */
final class DoctorCommand {
  private DoctorCommand() {}

  static Command command() {
    return new Command(
        "doctor",
        "",
        0,
        0,
        "Says what works on this machine, and how to mend what does not.",
        List.of(),
        DoctorCommand::run);
  }

  private static int run(Arguments arguments, Console console) {
    console.data("Cuvée " + Version.text());
    boolean sound = true;
    for (var probe : Probes.all()) {
      var finding = probe.look();
      console.data(
          String.format(
              Locale.ROOT, "%-4s %-18s %s", finding.state(), probe.subject(), finding.sentence()));
      sound &= finding.state() != Finding.State.FAIL;
    }
    return sound ? 0 : 1;
  }
}
