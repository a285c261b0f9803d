package io.cuvee.jobs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.error.CuveeException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads JSON files of the run folder as maps and lists. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * The object that a text holds.
   *
   * @throws CuveeException.RunFailed if it holds none
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    try {
      return MAPPER.readValue(text, LinkedHashMap.class);
    } catch (JsonProcessingException e) {
      throw new CuveeException.RunFailed(
          "A JSON file of the run folder cannot be read ("
              + e.getOriginalMessage()
              + "); delete the stage's folder and run again.",
          e);
    }
  }
}
