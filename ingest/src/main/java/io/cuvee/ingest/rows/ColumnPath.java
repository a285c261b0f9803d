package io.cuvee.ingest.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;

/**
 * Finds the value of a column whose name may be a path into nested columns ({@code metadata.url}).
 * A column that is called just so comes first. A text on the way that holds a JSON object is read
 * as one: some tables keep nested values like this.
 */
public final class ColumnPath {
  private static final ObjectReader JSON = new ObjectMapper().readerForMapOf(Object.class);
  private static final int LONGEST_JSON = 1 << 16;

  private ColumnPath() {}

  /** The value, or null if a part of the path is not there. */
  public static Object value(Map<?, ?> row, String path) {
    Object value = row.get(path);
    int dot = path.indexOf('.');
    if (value != null || dot <= 0) {
      return value;
    }
    Object outer = row.get(path.substring(0, dot));
    Map<?, ?> inner = outer instanceof String text ? parsed(text) : Map.of();
    if (outer instanceof Map<?, ?> map) {
      inner = map;
    }
    return inner.isEmpty() ? null : value(inner, path.substring(dot + 1));
  }

  private static Map<?, ?> parsed(String text) {
    if (text.length() > LONGEST_JSON || !text.startsWith("{")) {
      return Map.of();
    }
    try {
      Map<?, ?> map = JSON.readValue(text);
      return map == null ? Map.of() : map;
    } catch (JsonProcessingException e) {
      return Map.of();
    }
  }
}
