package io.cuvee.jobs.cli.explain;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.parquet.ParquetRows;
import io.cuvee.jobs.store.Json;
import io.cuvee.jobs.store.StageRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tables of a run's finished stages, in the order of the road. */
final class RunTables {
  /** Hexadecimal digits of a fingerprint in the names of folders. */
  private static final int SHORT = 16;

  private final Path run;
  private final List<StageRecord> stages;

  private RunTables(Path run, List<StageRecord> stages) {
    this.run = run;
    this.stages = stages;
  }

  /**
   * Opens a run folder.
   *
   * @throws CuveeException.WrongUsage if it is none
   */
  static RunTables open(Path run) throws IOException {
    var view = run.resolve("run.json");
    if (!Files.exists(view)) {
      throw new CuveeException.WrongUsage(
          run + " holds no run.json; name the folder that --out named");
    }
    var stages = new ArrayList<StageRecord>();
    for (var entry : (List<?>) Json.object(Files.readString(view)).get("stages")) {
      var stage = (Map<?, ?>) entry;
      var fingerprint = (String) stage.get("fingerprint");
      var file =
          run.resolve((String) stage.get("stage"))
              .resolve(fingerprint.substring(0, SHORT))
              .resolve("_stage.json");
      if (Files.exists(file)) {
        stages.add(StageRecord.fromJson(Files.readString(file)));
      }
    }
    return new RunTables(run, stages);
  }

  /** Names of the tables, as {@code ingest/documents}. */
  List<String> names() {
    var names = new ArrayList<String>();
    for (var stage : stages) {
      stage.tables().keySet().forEach(table -> names.add(stage.stage() + "/" + table));
    }
    return names;
  }

  /** Gives each row of a table, by column; null values are left out. */
  void rows(String name, Consumer<Map<String, Object>> sink) throws IOException {
    for (var stage : stages) {
      for (var table : stage.tables().entrySet()) {
        if (name.equals(stage.stage() + "/" + table.getKey())) {
          for (var file : stage.files()) {
            boolean parquet = file.path().endsWith(".parquet");
            if (parquet && file.path().startsWith(table.getValue() + "/")) {
              read(run.resolve(file.path()), sink);
            }
          }
        }
      }
    }
  }

  private static void read(Path file, Consumer<Map<String, Object>> sink) throws IOException {
    try (var rows = new ParquetRows(ByteSource.of(file))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().cause() != null) {
          throw new CuveeException.RunFailed(
              file + " cannot be read (" + row.get().detail() + "); run the recipe again.");
        }
        sink.accept(row.get().values());
      }
    }
  }
}
