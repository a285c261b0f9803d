package io.cuvee.jobs.store;

import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a recipe's relative paths start: at the working directory of the process that the user
 * started, also in executors, which work elsewhere.
 */
public final class WorkingDirectory {
  private static final String KEY = "cuvee.working-directory";

  private WorkingDirectory() {}

  /** Notes the working directory of this process in settings that travel to executors. */
  public static Configuration note(Configuration configuration) {
    try {
      configuration.set(KEY, FileSystem.get(configuration).getWorkingDirectory().toString());
      return configuration;
    } catch (IOException e) {
      throw new CuveeException.WrongUsage(
          "The file system "
              + FileSystem.getDefaultUri(configuration)
              + " cannot be opened ("
              + e.getMessage()
              + "); check Hadoop's settings.");
    }
  }

  /** A path of a recipe, absolute if the settings know where relative ones start. */
  public static Path resolve(String location, Configuration configuration) {
    var base = configuration.get(KEY);
    return base == null ? new Path(location) : new Path(base, location);
  }
}
