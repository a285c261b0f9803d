package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A section that was read without problems, by its keys.
 *
 * @param map as {@link io.cuvee.jobs.recipe.shape.SectionShape} gives it
 */
record Values(Map<?, ?> map) {

  boolean has(String key) {
    return map.containsKey(key);
  }

  String text(String key) {
    return actual(map.get(key));
  }

  /** A text, or nothing if it is the word that stands for the default. */
  String textUnless(String word, String key) {
    var text = text(key);
    return text.equals(word) ? "" : text;
  }

  long whole(String key) {
    return (Long) map.get(key);
  }

  /** A whole number whose bounds are those of an int. */
  int small(String key) {
    return Math.toIntExact(whole(key));
  }

  double number(String key) {
    return (Double) map.get(key);
  }

  boolean flag(String key) {
    return (Boolean) map.get(key);
  }

  Values section(String key) {
    return new Values((Map<?, ?>) map.get(key));
  }

  List<String> texts(String key) {
    return list(key, Values::actual);
  }

  <T> List<T> sections(String key, Function<Values, T> of) {
    return list(key, item -> of.apply(new Values((Map<?, ?>) item)));
  }

  <T> List<T> list(String key, Function<Object, T> of) {
    var items = new ArrayList<T>();
    ((List<?>) map.get(key)).forEach(item -> items.add(of.apply(item)));
    return items;
  }

  <T> Map<String, T> entries(String key, Function<Object, T> of) {
    var entries = new TreeMap<String, T>();
    if (has(key)) {
      ((Map<?, ?>) map.get(key))
          .forEach((name, item) -> entries.put((String) name, of.apply(item)));
    }
    return entries;
  }

  static String actual(Object text) {
    return ((Text) text).actual();
  }

  /** The same tree in JSON's terms, serializable, with texts as the recipe writes them. */
  static Object shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      var shown = new TreeMap<String, Object>();
      map.forEach((key, item) -> shown.put((String) key, shown(item)));
      return shown;
    }
    if (value instanceof List<?> list) {
      var shown = new ArrayList<Object>();
      list.forEach(item -> shown.add(shown(item)));
      return shown;
    }
    return value instanceof Text text ? text.shown() : value;
  }
}
