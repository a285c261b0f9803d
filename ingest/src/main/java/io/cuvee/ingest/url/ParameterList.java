package io.cuvee.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of query parameters that carry no content, read from a list that stands beside it. */
final class ParameterList {
  /** Least length of the value, by name. */
  private final Map<String, Integer> names = new HashMap<>();

  private final List<String> prefixes = new ArrayList<>();

  private ParameterList() {}

  static ParameterList load(String resource) {
    var list = new ParameterList();
    try (var in = ParameterList.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        list.add(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void add(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    if (line.endsWith("*")) {
      prefixes.add(line.substring(0, line.length() - 1));
    } else if (space < 0) {
      names.put(line, 0);
    } else {
      names.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
    }
  }

  /** Whether the list takes a parameter, {@code name} or {@code name=value}. */
  boolean takes(String parameter) {
    int equals = parameter.indexOf('=');
    var name = Scheme.lower(equals < 0 ? parameter : parameter.substring(0, equals));
    var least = names.get(name);
    if (least != null) {
      var value = equals < 0 ? "" : parameter.substring(equals + 1);
      return least == 0 || value.length() >= least && alphanumeric(value);
    }
    for (var prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean alphanumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (!letter && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
