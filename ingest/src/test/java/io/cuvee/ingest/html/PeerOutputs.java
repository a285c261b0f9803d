package io.cuvee.ingest.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Texts that other extractors found, by page and extractor. */
final class PeerOutputs {
  private final Map<String, Map<String, String>> byPage = new HashMap<>();

  /** Reads lines with {@code id} and {@code outputs}; the prefix goes before each one's name. */
  void read(Path file, String prefix) throws IOException {
    var mapper = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var outputs = byPage.computeIfAbsent(row.get("id").asText(), id -> new TreeMap<>());
        for (var output : row.get("outputs").properties()) {
          var name = prefix.isEmpty() ? output.getKey() + " (stored)" : prefix + output.getKey();
          outputs.put(name, output.getValue().asText());
        }
      }
    }
  }

  Map<String, String> of(String page) {
    return byPage.getOrDefault(page, Map.of());
  }
}
