package io.cuvee.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Files under {@code CUVEE_DATA}; tests that need an absent one are skipped with a message. */
public final class ParityData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ParityData() {}

  public static List<JsonNode> rows(String name) {
    var rows = new ArrayList<JsonNode>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  public static Path file(String name) {
    var root = System.getenv().getOrDefault("CUVEE_ROOT", ".");
    var data = System.getenv().getOrDefault("CUVEE_DATA", root + "/../shared/data");
    var file = Path.of(data).resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "Skipped: no " + name + " under CUVEE_DATA");
    return file;
  }
}
