package io.cuvee.core.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes maps, lists, strings, numbers, booleans and null as JSON with sorted keys. Doubles take
 * the shortest decimal that reads back as the same double; {@code Double.toString} would differ
 * between Java 17 and 19.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private CanonicalJson(boolean indented) {
    this.indented = indented;
  }

  /**
   * One line without spaces.
   *
   * @throws IllegalArgumentException for a NaN, an infinity or a type that JSON does not have
   */
  public static String line(Object value) {
    var json = new CanonicalJson(false);
    json.write(value, 0);
    return json.out.toString();
  }

  /** Indented by two spaces, with a line feed at the end: for files that people read. */
  public static String pretty(Object value) {
    var json = new CanonicalJson(true);
    json.write(value, 0);
    return json.out.append('\n').toString();
  }

  private void write(Object value, int depth) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof CharSequence text) {
      string(text);
    } else if (value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      out.append(value);
    } else if (value instanceof Double || value instanceof Float) {
      out.append(number(((Number) value).doubleValue()));
    } else if (value instanceof BigDecimal decimal) {
      out.append(decimal.toPlainString());
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null), depth);
    } else if (value instanceof Enum<?> constant) {
      string(constant.name());
    } else {
      throw new IllegalArgumentException("JSON has no form for a " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map, int depth) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
    out.append('{');
    boolean first = true;
    for (var entry : sorted.entrySet()) {
      separate(first, depth + 1);
      first = false;
      string(entry.getKey());
      out.append(indented ? ": " : ":");
      write(entry.getValue(), depth + 1);
    }
    close(sorted.isEmpty(), depth, '}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    boolean first = true;
    for (var item : list) {
      separate(first, depth + 1);
      first = false;
      write(item, depth + 1);
    }
    close(list.isEmpty(), depth, ']');
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(',');
    }
    newLine(depth);
  }

  private void close(boolean empty, int depth, char bracket) {
    if (!empty) {
      newLine(depth);
    }
    out.append(bracket);
  }

  private void newLine(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  /**
   * The shortest decimal that reads back as this double.
   *
   * @throws IllegalArgumentException for a NaN or an infinity
   */
  public static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no form for " + value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    var exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return text(rounded);
      }
    }
    return text(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  private static String text(BigDecimal decimal) {
    var stripped = decimal.stripTrailingZeros();
    int magnitude = stripped.precision() - stripped.scale();
    return magnitude > -6 && magnitude <= 21
        ? stripped.toPlainString()
        : stripped.toString().replace("E+", "e").replace('E', 'e');
  }

  private void string(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      && i + 1 < text.length()
                      && Character.isLowSurrogate(text.charAt(i + 1)))
                  && !(Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(text.charAt(i - 1)));
          if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || lone) {
            out.append("\\u").append(hex4(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static String hex4(char c) {
    var digits = new char[4];
    for (int i = 0; i < 4; i++) {
      digits[i] = Character.forDigit(c >> (12 - 4 * i) & 15, 16);
    }
    return new String(digits);
  }
}
