package io.cuvee.jobs.store;

import java.io.Serializable;
import java.util.Map;

/**
 * One file of a published table.
 *
 * @param path relative to the run folder
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record TableFile(String path, long bytes, String sha256) implements Serializable {
  Map<String, Object> toJson() {
    return Map.of("path", path, "bytes", bytes, "sha256", sha256);
  }

  static TableFile fromJson(Map<String, Object> json) {
    return new TableFile(
        (String) json.get("path"),
        ((Number) json.get("bytes")).longValue(),
        (String) json.get("sha256"));
  }
}
