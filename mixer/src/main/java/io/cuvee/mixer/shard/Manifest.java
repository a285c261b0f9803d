package io.cuvee.mixer.shard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.error.CuveeException.VerificationFailed;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.mixer.budget.BudgetPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is to know about a data set without opening its shards. It holds nothing but what the
 * input, the recipe and the seed decide, so the SHA-256 of its text names the data set.
 *
 * @param schema form of the shards
 * @param recipeSha256 SHA-256 of the resolved recipe, in hexadecimal
 * @param codeVersion version of the program
 * @param plan the budget of training
 * @param weights the mixture, by domain
 * @param labels labels of domains, for people; may lack some
 * @param train files of training data, in order
 * @param validation files of validation data, in the order of the domains
 * @param ledger totals of the run, as the caller counts them; values that JSON knows
 */
public record Manifest(
    ShardSchemaInfo schema,
    String recipeSha256,
    String codeVersion,
    BudgetPlan plan,
    Map<String, Double> weights,
    Map<String, String> labels,
    List<ShardFile> train,
    List<ShardFile> validation,
    Map<String, Object> ledger) {

  /** Name of the manifest in a folder of shards. */
  public static final String NAME = "manifest.json";

  public Manifest {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    ledger = Collections.unmodifiableSortedMap(new TreeMap<>(ledger));
  }

  /** The file's text: canonical JSON, indented. */
  public String text() {
    return CanonicalJson.pretty(toJson());
  }

  /** The form in {@code manifest.json}. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<>(schema.toJson());
    json.put("recipe_sha256", recipeSha256);
    json.put("code_version", codeVersion);
    json.put("budget", budget());
    json.put("packing", "concat");
    json.put(
        "order",
        "Sequence i of domain d has the key (i + offset(seed, d)) / sequences(d); sequences stand"
            + " in the order of their keys, so every prefix keeps the mixture.");
    json.put(
        "resume",
        "The state of a reader is (SHA-256 of this file, sequence). Sequence n is row n -"
            + " first_sequence of the file with first_sequence <= n <= last_sequence.");
    json.put("columns", ShardColumns.types());
    json.put("columns_sha256", ShardColumns.fingerprint());
    json.put("train", train.stream().map(ShardFile::toJson).toList());
    json.put("validation", validation.stream().map(ShardFile::toJson).toList());
    json.put("totals", totals());
    json.put("ledger", ledger);
    return json;
  }

  private Map<String, Object> budget() {
    var json = new LinkedHashMap<>(plan.toJson());
    json.put(
        "domains",
        plan.domains().stream()
            .map(
                domain -> {
                  var row = new LinkedHashMap<>(domain.toJson());
                  row.put("weight", weights.getOrDefault(domain.domain(), 0.0));
                  if (labels.containsKey(domain.domain())) {
                    row.put("label", labels.get(domain.domain()));
                  }
                  return row;
                })
            .toList());
    return json;
  }

  private Map<String, Object> totals() {
    var json = new LinkedHashMap<String, Object>();
    json.put("train", totals(train));
    json.put("validation", totals(validation));
    return json;
  }

  private static Map<String, Object> totals(List<ShardFile> files) {
    var json = new LinkedHashMap<String, Object>();
    json.put("files", files.size());
    json.put("bytes", files.stream().mapToLong(ShardFile::bytes).sum());
    json.put("sequences", files.stream().mapToLong(ShardFile::rows).sum());
    json.put("tokens", files.stream().mapToLong(ShardFile::tokens).sum());
    json.put("padding", files.stream().mapToLong(ShardFile::padding).sum());
    return json;
  }

  /**
   * Reads a manifest.
   *
   * @throws VerificationFailed if it is none
   * @throws IOException if it cannot be read at all
   */
  public static Manifest read(ByteSource source) throws IOException {
    byte[] bytes;
    try (var in = source.open(0)) {
      bytes = in.readAllBytes();
    }
    try {
      return ManifestJson.parse(
          new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | RuntimeException e) {
      throw new VerificationFailed(
          source.name() + " is not a manifest of shards: " + e.getMessage());
    }
  }

  /** SHA-256 of the text: the identity of the data set. */
  public String sha256() {
    return Sha256.hex(text());
  }
}
