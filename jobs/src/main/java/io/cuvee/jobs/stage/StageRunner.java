package io.cuvee.jobs.stage;

import io.cuvee.jobs.store.RunFolder;
import io.cuvee.jobs.store.StageRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/** Runs a stage from a clean folder to its published record. */
public final class StageRunner {
  private StageRunner() {}

  /** The record of a finished stage whose files are all still there, at their sizes. */
  public static Optional<StageRecord> reusable(RunFolder folder, String stage, String fingerprint)
      throws IOException {
    var record = folder.stage(stage, fingerprint);
    if (record.isEmpty()) {
      return record;
    }
    var sizes = new HashMap<String, Long>();
    for (var table : record.get().tables().values()) {
      for (var file : folder.dataFiles(table)) {
        sizes.put(folder.relativize(file.getPath()), file.getLen());
      }
    }
    for (var file : record.get().files()) {
      var size = sizes.get(file.path());
      if (size == null || size != file.bytes()) {
        return Optional.empty();
      }
    }
    return record;
  }

  /** Clears what an earlier attempt left, runs the stage, publishes it. */
  public static StageRecord run(
      Stage stage, StageContext context, RunFolder folder, String fingerprint) throws IOException {
    folder.clear(stage.name(), fingerprint);
    var record = context.finish(stage.run(context));
    folder.publish(record);
    return record;
  }
}
