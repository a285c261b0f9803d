package io.cuvee.mixer.shard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file holds, counted while it was written.
 *
 * @param name name of the file in its folder
 * @param bytes its size
 * @param sha256 its SHA-256, in hexadecimal
 * @param rows its sequences
 * @param rowGroups its row groups
 * @param firstSequence number of its first sequence, -1 if it has none
 * @param lastSequence number of its last sequence, -1 if it has none
 * @param padding tokens that only fill sequences
 * @param tokensByDomain tokens of documents, by domain
 * @param documentsByDomain copies of documents that begin in this file, by domain
 */
public record ShardFile(
    String name,
    long bytes,
    String sha256,
    long rows,
    int rowGroups,
    long firstSequence,
    long lastSequence,
    long padding,
    Map<String, Long> tokensByDomain,
    Map<String, Long> documentsByDomain)
    implements Serializable {

  public ShardFile {
    tokensByDomain = Collections.unmodifiableSortedMap(new TreeMap<>(tokensByDomain));
    documentsByDomain = Collections.unmodifiableSortedMap(new TreeMap<>(documentsByDomain));
  }

  /** Tokens of documents in all. */
  public long tokens() {
    return tokensByDomain.values().stream().mapToLong(count -> count).sum();
  }

  /** The same file under another name, as when an attempt's file gets its final place. */
  public ShardFile named(String newName) {
    return new ShardFile(
        newName,
        bytes,
        sha256,
        rows,
        rowGroups,
        firstSequence,
        lastSequence,
        padding,
        tokensByDomain,
        documentsByDomain);
  }

  /** The form in the manifest. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", name);
    json.put("bytes", bytes);
    json.put("sha256", sha256);
    json.put("rows", rows);
    json.put("row_groups", rowGroups);
    json.put("first_sequence", firstSequence);
    json.put("last_sequence", lastSequence);
    json.put("padding", padding);
    json.put("tokens_by_domain", tokensByDomain);
    json.put("documents_by_domain", documentsByDomain);
    return json;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if a member is missing
   */
  public static ShardFile fromJson(JsonNode json) {
    return new ShardFile(
        json.required("name").asText(),
        json.required("bytes").asLong(),
        json.required("sha256").asText(),
        json.required("rows").asLong(),
        json.required("row_groups").asInt(),
        json.required("first_sequence").asLong(),
        json.required("last_sequence").asLong(),
        json.required("padding").asLong(),
        counts(json.required("tokens_by_domain")),
        counts(json.required("documents_by_domain")));
  }

  private static SortedMap<String, Long> counts(JsonNode json) {
    var counts = new TreeMap<String, Long>();
    json.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
    return counts;
  }
}
