package io.cuvee.mixer.shard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes one shard understandable without the others; stored in each file's metadata.
 *
 * @param datasetId opaque name of the data set, the same in all its files
 * @param tokenizerName name of the tokenizer, for people
 * @param tokenizerSha256 SHA-256 of the tokenizer's file, in hexadecimal
 * @param vocabularySize token ids are 0 to this number less one
 * @param endOfDocument the id that ends each document, or -1 if there is none
 * @param sequenceLength tokens of each sequence
 * @param seed the recipe's seed
 * @param domains names of the domains, sorted
 */
public record ShardSchemaInfo(
    String datasetId,
    String tokenizerName,
    String tokenizerSha256,
    int vocabularySize,
    int endOfDocument,
    int sequenceLength,
    long seed,
    List<String> domains)
    implements Serializable {

  /** Version of the specification that these files follow. */
  public static final int SPEC_VERSION = 1;

  public ShardSchemaInfo {
    domains = List.copyOf(domains);
    if (sequenceLength < 1 || vocabularySize < 1 || endOfDocument >= vocabularySize) {
      throw new IllegalArgumentException(
          "Not a form of shards: length "
              + sequenceLength
              + ", vocabulary "
              + vocabularySize
              + ", end of document "
              + endOfDocument);
    }
  }

  /** The form in the files' metadata and at the head of the manifest. */
  public Map<String, Object> toJson() {
    var tokenizer = new LinkedHashMap<String, Object>();
    tokenizer.put("name", tokenizerName);
    tokenizer.put("sha256", tokenizerSha256);
    tokenizer.put("vocabulary_size", vocabularySize);
    tokenizer.put("end_of_document", endOfDocument);
    var json = new LinkedHashMap<String, Object>();
    json.put("spec", "cuvee-shards");
    json.put("spec_version", SPEC_VERSION);
    json.put("dataset_id", datasetId);
    json.put("tokenizer", tokenizer);
    json.put("sequence_length", sequenceLength);
    json.put("seed", seed);
    json.put("domains", domains);
    return json;
  }

  /**
   * Reads what {@link #toJson} wrote; other members are ignored.
   *
   * @throws IllegalArgumentException if a member is missing or the version is another
   */
  public static ShardSchemaInfo fromJson(JsonNode json) {
    int version = json.required("spec_version").asInt();
    if (version != SPEC_VERSION || !json.required("spec").asText().equals("cuvee-shards")) {
      throw new IllegalArgumentException(
          "follows version " + version + " of the specification, not " + SPEC_VERSION);
    }
    var tokenizer = json.required("tokenizer");
    var domains = new ArrayList<String>();
    json.required("domains").forEach(name -> domains.add(name.asText()));
    return new ShardSchemaInfo(
        json.required("dataset_id").asText(),
        tokenizer.required("name").asText(),
        tokenizer.required("sha256").asText(),
        tokenizer.required("vocabulary_size").asInt(),
        tokenizer.required("end_of_document").asInt(),
        json.required("sequence_length").asInt(),
        json.required("seed").asLong(),
        domains);
  }
}
