package io.cuvee.jobs.stage;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.store.Json;
import io.cuvee.jobs.store.RunFolder;
import io.cuvee.mixer.mixture.Mixture;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Results of proxies by the hash of all that they depend on: a trial is run once, and a run that
 * was killed in the middle of a search reads what it had.
 */
final class TrialStore {
  private final RunFolder folder;

  TrialStore(RunFolder folder) {
    this.folder = folder;
  }

  Optional<Map<String, Double>> find(String key) throws IOException {
    var text = folder.read(path(key));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var metrics = new TreeMap<String, Double>();
    ((Map<?, ?>) Json.object(text.get()).get("metrics"))
        .forEach((name, value) -> metrics.put((String) name, ((Number) value).doubleValue()));
    return Optional.of(metrics);
  }

  void save(String key, Mixture mixture, Map<String, Double> metrics) throws IOException {
    folder.writeView(
        path(key), CanonicalJson.pretty(Map.of("mixture", mixture.toJson(), "metrics", metrics)));
  }

  private static String path(String key) {
    return "mixture/results/" + key + ".json";
  }
}
