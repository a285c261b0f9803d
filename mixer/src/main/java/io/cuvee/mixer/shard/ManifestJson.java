package io.cuvee.mixer.shard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.mixer.budget.BudgetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the manifest's JSON; anything missing is an IllegalArgumentException that names it. */
final class ManifestJson {
  private ManifestJson() {}

  static Manifest parse(JsonNode json) {
    var budget = json.required("budget");
    var weights = new TreeMap<String, Double>();
    var labels = new TreeMap<String, String>();
    for (var row : budget.required("domains")) {
      var name = row.required("domain").asText();
      weights.put(name, row.required("weight").asDouble());
      if (row.has("label")) {
        labels.put(name, row.get("label").asText());
      }
    }
    return new Manifest(
        ShardSchemaInfo.fromJson(json),
        json.required("recipe_sha256").asText(),
        json.required("code_version").asText(),
        BudgetPlan.fromJson(budget),
        weights,
        labels,
        files(json.required("train")),
        files(json.required("validation")),
        new ObjectMapper()
            .convertValue(json.required("ledger"), new TypeReference<Map<String, Object>>() {}));
  }

  private static List<ShardFile> files(JsonNode json) {
    var files = new ArrayList<ShardFile>();
    json.forEach(item -> files.add(file(item)));
    return files;
  }

  private static ShardFile file(JsonNode json) {
    var file = ShardFile.fromJson(json);
    // A name is a name in this folder; a path would read elsewhere.
    if (!file.name().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not the name of a shard: " + file.name());
    }
    return file;
  }
}
