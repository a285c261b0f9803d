package io.cuvee.jobs.cli.input;

import java.util.Map;

/**
 * One line of JSON.
 *
 * @param id the line's own {@code id}, a text or a number; its number from 0 if it has none
 * @param place file and line, for messages
 * @param values what it says, by key
 */
public record Row(Object id, String place, Map<String, Object> values) {
  /** The text of a key; empty if it is absent or no text. */
  public String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }
}
