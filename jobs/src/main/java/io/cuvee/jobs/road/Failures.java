package io.cuvee.jobs.road;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.store.RunFolder;
import java.io.IOException;

/** What stopped a run, as one sentence: what a task said is found inside what Spark made of it. */
final class Failures {
  private Failures() {}

  static CuveeException of(RunFolder folder, Exception error) {
    Throwable root = error;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof CuveeException known) {
        return known;
      }
      root = cause;
    }
    var where = "The run in " + folder.display("") + " failed";
    return root instanceof IOException
        ? new CuveeException.RunFailed(
            where
                + " on a file ("
                + firstLine(root.getMessage())
                + "); mend that and run the same command again: it goes on from the last finished"
                + " stage.",
            error)
        : new CuveeException.RunFailed(
            where
                + " ("
                + firstLine(root.toString())
                + "); run the same command again with --debug to see where: it goes on from the"
                + " last finished stage.",
            error);
  }

  private static String firstLine(String message) {
    return message == null ? "no message" : message.lines().findFirst().orElse("no message");
  }
}
