package io.cuvee.jobs.recipe.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A value in a YAML file, with its place. */
public sealed interface YamlNode {
  /** Where it begins. */
  Place place();

  /** Calls the function that fits. */
  <T> T fold(
      Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping);

  /** How a message calls it. */
  default String words() {
    return fold(Scalar::quoted, sequence -> "a list", mapping -> "a map");
  }

  /** Whether it is {@code null} or left blank. */
  default boolean blank() {
    return fold(scalar -> scalar.kind() == Kind.NULL, sequence -> false, mapping -> false);
  }

  /** The same value in JSON's terms: map, list, string, long, double, boolean or null. */
  default Object plain() {
    return fold(
        Scalar::value,
        sequence -> {
          var list = new ArrayList<>();
          sequence.items().forEach(item -> list.add(item.plain()));
          return list;
        },
        mapping -> {
          var map = new LinkedHashMap<String, Object>();
          mapping.entries().forEach((key, entry) -> map.put(key, entry.value().plain()));
          return map;
        });
  }

  /** What a scalar is in YAML 1.2's core schema. */
  enum Kind {
    /** {@code null}, {@code ~} or nothing. */
    NULL,
    /** {@code true} or {@code false}. */
    FLAG,
    /** An integer. */
    WHOLE,
    /** A number with a point or an exponent. */
    DECIMAL,
    /** Anything else, and all that is quoted. */
    TEXT
  }

  /**
   * One value.
   *
   * @param text as written, without quotes
   */
  record Scalar(Place place, String text, Kind kind) implements YamlNode {
    private static final int SHOWN = 60;

    @Override
    public <T> T fold(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return scalar.apply(this);
    }

    String quoted() {
      if (kind == Kind.NULL) {
        return "nothing";
      }
      var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      return '"' + shown.replaceAll("\\p{Cntrl}", "�") + '"';
    }

    Object value() {
      return switch (kind) {
        case NULL -> null;
        case FLAG -> text.equalsIgnoreCase("true");
        case WHOLE -> Long.decode(text);
        case DECIMAL -> Double.valueOf(text);
        case TEXT -> text;
      };
    }
  }

  /** A list. The items may be replaced by {@code --set}. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    @Override
    public String words() {
      return items.isEmpty() ? "an empty list" : "a list";
    }

    @Override
    public <T> T fold(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return sequence.apply(this);
    }
  }

  /** A map, in the order of the file. Entries may be added and replaced by {@code --set}. */
  record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {
    /** A map without entries. */
    public static Mapping empty(Place place) {
      return new Mapping(place, new LinkedHashMap<>());
    }

    @Override
    public <T> T fold(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return mapping.apply(this);
    }
  }

  /** A value of a map and the place of its key. */
  record Entry(Place place, YamlNode value) {}
}
