package io.cuvee.jobs.stage;

import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One stage of the road. */
public interface Stage {
  /** Its name in the run folder, the ledger and {@code --until}. */
  String name();

  /** Version of what it computes: raised when the same input would give other output. */
  String version();

  /** The stages whose tables it reads. */
  List<String> inputs();

  /**
   * All that its output depends on besides its inputs, its version and the seed: its part of the
   * recipe, fingerprints of models and lists, and (ingest) of the source files.
   */
  Map<String, Object> settings(Recipe recipe, StageContext context) throws IOException;

  /** Writes its tables through the context. */
  StageOutput run(StageContext context) throws IOException;
}
