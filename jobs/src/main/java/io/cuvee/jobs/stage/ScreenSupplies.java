package io.cuvee.jobs.stage;

import io.cuvee.filters.contamination.ContaminationIndex;
import io.cuvee.filters.contamination.Decontaminator;
import io.cuvee.filters.pii.PiiScanner;
import io.cuvee.filters.safety.SafetyFilter;
import io.cuvee.filters.safety.UrlCategories;
import io.cuvee.filters.safety.WordList;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.recipe.SafetySpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * What the screens look documents up in: read once by the driver, sent once to each executor.
 *
 * @param lists words and addresses
 * @param index n-grams of the benchmarks
 */
record ScreenSupplies(SafetyFilter.Lists lists, ContaminationIndex index) implements Serializable {
  private static final String WORDS = "filters.safety.words";
  private static final String URLS = "filters.safety.urls";
  private static final String BENCHMARKS = "decontaminate.benchmarks";

  static ScreenSupplies read(Recipe recipe, Configuration configuration) {
    var safety = recipe.filters().safety();
    return new ScreenSupplies(
        new SafetyFilter.Lists(words(safety, configuration), categories(safety, configuration)),
        BenchmarkFiles.read(recipe.decontaminate(), configuration));
  }

  private static TreeMap<String, WordList> words(SafetySpec safety, Configuration configuration) {
    var lines = new TreeMap<String, ArrayList<String>>();
    for (var list : safety.words()) {
      ListFiles.files(WORDS, list.path(), configuration)
          .forEach(
              (name, path) ->
                  ListFiles.lines(
                      WORDS,
                      path,
                      configuration,
                      lines.computeIfAbsent(
                              list.name().isEmpty() ? language(name) : list.name(),
                              key -> new ArrayList<>())
                          ::add));
    }
    var words = new TreeMap<String, WordList>();
    lines.forEach((language, of) -> words.put(language, WordList.of(language, of)));
    return words;
  }

  /** The language of a file's name: what stands before a dot or hyphen. */
  private static String language(String file) {
    return file.split("[.-]", 2)[0];
  }

  private static UrlCategories categories(SafetySpec safety, Configuration configuration) {
    var categories = new UrlCategories.Builder();
    for (var list : safety.urls()) {
      var files = ListFiles.files(URLS, list.path(), configuration);
      // A UT1 folder holds other files, too: expressions, usage, differences.
      if (files.containsKey("domains") || files.containsKey("urls")) {
        files.keySet().retainAll(List.of("domains", "urls"));
      }
      files.values().forEach(path -> ListFiles.lines(URLS, path, configuration, categories::add));
      categories.end(list.name());
    }
    return categories.build();
  }

  /** Versions and the digests of all files, for the fingerprint of the stage. */
  static Map<String, Object> settings(Recipe recipe, Configuration configuration) {
    var settings = new TreeMap<String, Object>();
    var safety = recipe.filters().safety();
    for (var list : safety.words()) {
      settings.put("words " + list, ListFiles.digests(WORDS, list.path(), configuration));
    }
    for (var list : safety.urls()) {
      settings.put("urls " + list, ListFiles.digests(URLS, list.path(), configuration));
    }
    for (var benchmark : recipe.decontaminate().benchmarks()) {
      settings.put(
          "benchmark " + benchmark.name(),
          ListFiles.digests(BENCHMARKS, benchmark.path(), configuration));
    }
    settings.put("decontaminate", recipe.section("decontaminate"));
    settings.put("pii", PiiScanner.VERSION);
    settings.put("safety", SafetyFilter.VERSION);
    settings.put("contamination", Decontaminator.VERSION);
    return settings;
  }
}
