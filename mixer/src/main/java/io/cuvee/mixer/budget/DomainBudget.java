package io.cuvee.mixer.budget;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a domain gives to the training data.
 *
 * @param domain name of the domain
 * @param index position of the domain among all, sorted by name
 * @param supplyTokens tokens that it has, separators included
 * @param supplyDocuments documents that it has
 * @param sequences sequences that it fills
 * @param tokens tokens that it fills them with; sequences × length, or less where the last sequence
 *     is padded (validation)
 * @param epochs passes over its documents that are begun, the last one perhaps not finished
 * @param passes {@code tokens / supplyTokens}, for people; nothing decides on it
 */
public record DomainBudget(
    String domain,
    int index,
    long supplyTokens,
    long supplyDocuments,
    long sequences,
    long tokens,
    int epochs,
    double passes)
    implements Serializable {

  static DomainBudget of(DomainSupply supply, int index, long sequences, long tokens) {
    long have = supply.tokens();
    int epochs = tokens == 0 ? 0 : Math.toIntExact((tokens - 1) / have + 1);
    double passes = tokens == 0 ? 0 : (double) tokens / have;
    return new DomainBudget(
        supply.domain(), index, have, supply.documents(), sequences, tokens, epochs, passes);
  }

  /** The form in the manifest. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("domain", domain);
    json.put("index", index);
    json.put("supply_tokens", supplyTokens);
    json.put("supply_documents", supplyDocuments);
    json.put("sequences", sequences);
    json.put("tokens", tokens);
    json.put("epochs", epochs);
    json.put("passes", passes);
    return json;
  }

  /**
   * Reads what {@link #toJson} wrote; other members are ignored.
   *
   * @throws IllegalArgumentException if a member is missing
   */
  public static DomainBudget fromJson(JsonNode json) {
    return new DomainBudget(
        json.required("domain").asText(),
        json.required("index").asInt(),
        json.required("supply_tokens").asLong(),
        json.required("supply_documents").asLong(),
        json.required("sequences").asLong(),
        json.required("tokens").asLong(),
        json.required("epochs").asInt(),
        json.required("passes").asDouble());
  }
}
