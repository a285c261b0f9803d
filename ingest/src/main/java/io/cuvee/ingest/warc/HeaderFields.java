package io.cuvee.ingest.warc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Header lines as found in the wild: space before the colon, folded lines, lines without a colon
 * (left out), line feeds without carriage returns, UTF-8 or Latin-1.
 */
public final class HeaderFields {
  private HeaderFields() {}

  /**
   * Reads the lines.
   *
   * @param latin1 the header's bytes as Latin-1 text, without its first line
   * @return values by name in the order of the lines; the map ignores the case of names
   */
  public static Map<String, List<String>> parse(String latin1) {
    var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    List<String> last = null;
    for (var line : latin1.split("\n", -1)) {
      int colon = line.indexOf(':');
      boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (folded && last != null) {
        int index = last.size() - 1;
        last.set(index, (last.get(index) + ' ' + value(line)).strip());
      } else if (colon > 0) {
        last = fields.computeIfAbsent(line.substring(0, colon).strip(), n -> new ArrayList<>(1));
        last.add(value(line.substring(colon + 1)));
      }
    }
    return fields;
  }

  /** The first value of a field, or empty. */
  public static String first(Map<String, List<String>> fields, String name) {
    var values = fields.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  private static String value(String latin1) {
    var bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
    } catch (CharacterCodingException e) {
      return latin1.strip();
    }
  }
}
