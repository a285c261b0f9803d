package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.source.SourceFile;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Ends a run in which too many files cannot be read: before it begins if lists name them and they
 * are not there, and after the reading.
 */
final class UnreadableFiles {
  private UnreadableFiles() {}

  static void guardListed(Recipe recipe, List<SourceFile> files) {
    var missing = files.stream().filter(SourceFile::isMissing).toList();
    if (!missing.isEmpty()) {
      guard(recipe, missing.size(), files.size(), missing.get(0).missing());
    }
  }

  static void guardRead(Recipe recipe, long files, Dataset<Row> quarantine) {
    var unreadable =
        quarantine
            .where(functions.col("cause").equalTo(FaultCause.UNREADABLE_FILE.label()))
            .groupBy("source", "file")
            .agg(functions.min("detail").as("detail"));
    var found = unreadable.agg(functions.count(functions.lit(1)), functions.min("detail")).first();
    if (found.getLong(0) > 0) {
      guard(recipe, found.getLong(0), files, found.getString(1));
    }
  }

  private static void guard(Recipe recipe, long unreadable, long files, String example) {
    double share = (double) unreadable / files;
    if (share > recipe.run().maxUnreadable()) {
      throw new CuveeException.RunFailed(
          unreadable
              + " of "
              + files
              + " files cannot be read, more than run.max-unreadable ("
              + CanonicalJson.number(recipe.run().maxUnreadable())
              + ") allows, as "
              + example
              + "; mend the sources or raise the limit.");
    }
  }
}
