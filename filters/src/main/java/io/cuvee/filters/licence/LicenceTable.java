package io.cuvee.filters.licence;

import io.cuvee.core.document.LicenceTier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The licences by SPDX identifier and by the phrases that name them. */
final class LicenceTable {
  private record Phrase(String words, NamedLicence licence) {}

  private static final Map<String, NamedLicence> BY_ID = new HashMap<>();
  private static final List<Phrase> PHRASES = new ArrayList<>();

  static {
    for (var row : rows("licences.tsv")) {
      var licence = new NamedLicence(row[0], LicenceTier.of(row[1]));
      BY_ID.put(row[0].toLowerCase(Locale.ROOT), licence);
      for (var words : row[2].split("\\|")) {
        if (!words.isEmpty()) {
          PHRASES.add(new Phrase(words, licence));
        }
      }
    }
    // The longest phrase is the most particular one.
    PHRASES.sort(
        (a, b) -> {
          int longer = Integer.compare(b.words().length(), a.words().length());
          return longer != 0 ? longer : a.words().compareTo(b.words());
        });
  }

  private LicenceTable() {}

  /** The rows of a table beside this class. */
  static List<String[]> rows(String name) {
    try (var stream = LicenceTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks its table " + name + ": rebuild it");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The licence of an SPDX identifier, Creative Commons included. */
  static Optional<NamedLicence> byId(String id) {
    var key = id.toLowerCase(Locale.ROOT);
    if (key.endsWith("+")) {
      key = key.substring(0, key.length() - 1) + "-or-later";
    }
    var found = BY_ID.get(key);
    if (found == null && (key.startsWith("gpl-") || key.startsWith("lgpl-"))) {
      found = BY_ID.get(key + "-only");
    }
    return found != null ? Optional.of(found) : CreativeCommons.byId(key);
  }

  /** The licence that a text in lower case names, by its longest phrase. */
  static Optional<NamedLicence> named(String lower) {
    return PHRASES.stream()
        .filter(phrase -> lower.contains(phrase.words()))
        .map(Phrase::licence)
        .findFirst();
  }
}
