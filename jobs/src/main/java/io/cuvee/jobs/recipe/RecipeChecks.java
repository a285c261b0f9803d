package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.Reading;
import io.cuvee.jobs.recipe.shape.Text;
import io.cuvee.jobs.recipe.yaml.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no single key can tell: values that must agree with others. */
final class RecipeChecks {
  private static final Pattern CREDENTIALS = Pattern.compile("[A-Za-z0-9+.-]+://[^/]*@.*");
  private static final Pattern SECRET_KEY =
      Pattern.compile(".*(?i:secret|password|passwd|secret\\.key|access\\.key|session\\.token)");

  /** The longest input of all-MiniLM-L6-v2. */
  private static final int EMBEDDED_WINDOW = 512;

  private final Map<?, ?> values;
  private final Reading reading;
  private final Place start;

  private RecipeChecks(Map<?, ?> values, Reading reading, Place start) {
    this.values = values;
    this.reading = reading;
    this.start = start;
  }

  static void check(Map<?, ?> values, Reading reading, Place start) {
    var checks = new RecipeChecks(values, reading, start);
    checks.uniqueNames("sources", "sources");
    checks.sources();
    if (values.get("decontaminate") instanceof Map<?, ?> decontaminate) {
      checks.unique(decontaminate.get("benchmarks"), "decontaminate.benchmarks", "benchmarks");
    }
    if (values.get("filters") instanceof Map<?, ?> filters) {
      checks.unique(filters.get("tiers"), "filters.tiers", "tiers");
      checks.presetsOnce(filters.get("tiers"));
    }
    checks.links();
    checks.domains();
    checks.window();
    checks.weights();
    checks.secrets();
  }

  private void problem(String path, String sentence) {
    var place = reading.placeOf(path);
    reading.problem(place == null ? start : place, sentence);
  }

  private void uniqueNames(String path, String what) {
    unique(values.get(path), path, what);
  }

  private void unique(Object list, String path, String what) {
    if (!(list instanceof List<?> items)) {
      return;
    }
    var seen = new HashMap<String, Integer>();
    for (int i = 0; i < items.size(); i++) {
      var name = items.get(i) instanceof Map<?, ?> item ? item.get("name") : null;
      if (name instanceof Text text && seen.putIfAbsent(text.actual(), i) != null) {
        problem(
            path + "[" + i + "].name",
            "two " + what + " are named \"" + text + "\"; give each a name of its own");
      }
    }
  }

  private void presetsOnce(Object tiers) {
    var seen = new HashSet<String>();
    for (int t = 0; tiers instanceof List<?> list && t < list.size(); t++) {
      var rules = list.get(t) instanceof Map<?, ?> tier ? tier.get("rules") : null;
      for (int r = 0; rules instanceof List<?> sets && r < sets.size(); r++) {
        if (sets.get(r) instanceof Map<?, ?> set
            && set.get("set") instanceof Text name
            && !seen.add(name.actual())) {
          problem(
              "filters.tiers[" + t + "].rules[" + r + "]",
              "the rule set " + name + " stands twice in filters.tiers; keep one of them");
        }
      }
    }
  }

  private void sources() {
    if (!(values.get("sources") instanceof List<?> sources)) {
      return;
    }
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i) instanceof Map<?, ?> source) {
        var place = "sources[" + i + "]";
        if (!source.containsKey("path") && !source.containsKey("list")) {
          problem(
              place,
              place + " needs \"path\" or \"list\": files, folders or patterns, or lists of them");
        }
        if (source.containsKey("prefix") && !source.containsKey("list")) {
          problem(place + ".prefix", "prefix stands before the paths of a list, and there is none");
        }
        credentials(place + ".path", source.get("path"));
        credentials(place + ".list", source.get("list"));
        credentials(place + ".prefix", source.get("prefix"));
      }
    }
  }

  private void credentials(String place, Object given) {
    var paths = given instanceof List<?> list ? list : given == null ? List.of() : List.of(given);
    for (var path : paths) {
      if (path instanceof Text text && CREDENTIALS.matcher(text.actual()).matches()) {
        problem(
            place,
            "a path holds a user or a password; give them in run.spark as ${NAME}, from the"
                + " environment");
      }
    }
  }

  /** Plain text has no addresses of links: in the run, and in each source that chooses its own. */
  private void links() {
    if (!(values.get("ingest") instanceof Map<?, ?> run)) {
      return;
    }
    addresses("ingest", run, run);
    if (values.get("sources") instanceof List<?> sources) {
      for (int i = 0; i < sources.size(); i++) {
        if (sources.get(i) instanceof Map<?, ?> source
            && source.get("pages") instanceof Map<?, ?> own
            && !(isWord(own, "links", PageKeys.INHERIT) && isWord(own, "form", PageKeys.INHERIT))) {
          addresses("sources[" + i + "].pages", own, run);
        }
      }
    }
  }

  private void addresses(String path, Map<?, ?> own, Map<?, ?> run) {
    var form = isWord(own, "form", PageKeys.INHERIT) ? run : own;
    var links = isWord(own, "links", PageKeys.INHERIT) ? run : own;
    if (isWord(links, "links", "markdown") && isWord(form, "form", "text")) {
      var place = reading.placeOf(path + ".links") == null ? ".form" : ".links";
      problem(path + place, path + ".links markdown needs the form markdown, and the form is text");
    }
  }

  private static boolean isWord(Map<?, ?> section, String key, String word) {
    return section.get(key) instanceof Text text && text.actual().equals(word);
  }

  private void domains() {
    if (values.get("cluster") instanceof Map<?, ?> cluster
        && cluster.get("domains") instanceof Long domains
        && cluster.get("clusters") instanceof Long clusters
        && domains > clusters) {
      var path =
          reading.placeOf("cluster.domains") == null ? "cluster.clusters" : "cluster.domains";
      problem(
          path,
          "cluster.domains ("
              + domains
              + ") is more than cluster.clusters ("
              + clusters
              + "), out of which the domains are made");
    }
  }

  private void window() {
    if (values.get("cluster") instanceof Map<?, ?> cluster
        && cluster.get("model") instanceof Text
        && cluster.get("max-tokens") instanceof Long tokens
        && tokens > EMBEDDED_WINDOW) {
      problem(
          "cluster.max-tokens",
          "the embedded model reads at most "
              + EMBEDDED_WINDOW
              + " tokens, and cluster.max-tokens is "
              + tokens);
    }
  }

  private void weights() {
    if (!(values.get("mixture") instanceof Map<?, ?> mixture)
        || !(mixture.get("method") instanceof Text method)) {
      return;
    }
    boolean given = method.actual().equals("given");
    if (given && !mixture.containsKey("weights")) {
      problem("mixture.method", "mixture.method given needs mixture.weights");
    }
    if (mixture.get("weights") instanceof Map<?, ?> weights) {
      if (!given) {
        problem(
            "mixture.weights",
            "mixture.weights is only read with \"method: given\", and the method is " + method);
      } else if (weights.values().stream().noneMatch(w -> w instanceof Double d && d > 0)) {
        problem("mixture.weights", "no weight of mixture.weights is above 0");
      }
    }
  }

  private void secrets() {
    if (values.get("run") instanceof Map<?, ?> run && run.get("spark") instanceof Map<?, ?> spark) {
      spark.forEach(
          (key, value) -> {
            boolean literal = value instanceof Text text && !text.fromEnvironment();
            if (literal && SECRET_KEY.matcher((String) key).matches()) {
              problem(
                  "run.spark." + key,
                  "run.spark."
                      + key
                      + " looks like a secret; write ${NAME} and set the variable NAME in the"
                      + " environment");
            }
          });
    }
  }
}
