import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Compares spans that were found with labelled ones. A labelled span is found if one that was found
 * covers at least half of it and is no more than twice as long; exact is told apart.
 */
final class PiiTable {
  /** Our kind for a label; labels that are not here are not claimed. */
  private static final Map<String, String> CLAIMED =
      Map.of(
          "EMAIL_ADDRESS", "email",
          "CREDIT_CARD", "credit-card",
          "PHONE_NUMBER", "phone",
          "US_SSN", "national-id",
          "IP_ADDRESS", "ip-address",
          "IBAN_CODE", "iban");

  private record Span(String kind, int start, int end, String value) {
    boolean covers(Span other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      return 2 * shared >= other.end - other.start && end - start <= 2 * (other.end - other.start);
    }
  }

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var json = new ObjectMapper();
    var labelled = lines(args[0], json);
    var told = lines(args[1], json);
    var confusion = new TreeMap<String, TreeMap<String, Integer>>();
    var exact = new TreeMap<String, Integer>();
    var wrong = new ArrayList<String>();
    for (int i = 0; i < labelled.size(); i++) {
      var gold = spans(labelled.get(i), "entity_type", "start_position", "end_position");
      var found = spans(told.get(i), "type", "start", "end");
      var used = new HashMap<Span, Boolean>();
      for (var span : gold) {
        var hit = found.stream().filter(f -> f.covers(span)).findFirst();
        hit.ifPresent(f -> used.put(f, true));
        count(confusion, span.kind(), hit.map(Span::kind).orElse("nothing"));
        boolean same = hit.isPresent() && hit.get().start() == span.start() && hit.get().end() == span.end();
        if (same) {
          exact.merge(span.kind(), 1, Integer::sum);
        }
        if (CLAIMED.containsKey(span.kind())
            && !CLAIMED.get(span.kind()).equals(hit.map(Span::kind).orElse(""))) {
          wrong.add("missed " + span.kind() + ": " + span.value());
        }
      }
      for (var span : found) {
        if (!used.containsKey(span)) {
          count(confusion, "nothing", span.kind());
          wrong.add("false " + span.kind() + ": " + span.value());
        }
      }
    }
    print(confusion, exact);
    wrong.forEach(System.out::println);
  }

  private static void count(Map<String, TreeMap<String, Integer>> table, String row, String column) {
    table.computeIfAbsent(row, key -> new TreeMap<>()).merge(column, 1, Integer::sum);
  }

  private static void print(
      TreeMap<String, TreeMap<String, Integer>> confusion, Map<String, Integer> exact) {
    var columns = new TreeSet<String>();
    confusion.values().forEach(row -> columns.addAll(row.keySet()));
    System.out.printf("%-16s", "label \\ found");
    columns.forEach(column -> System.out.printf("%13s", column));
    System.out.println();
    confusion.forEach(
        (label, row) -> {
          System.out.printf("%-16s", label);
          columns.forEach(column -> System.out.printf("%13d", row.getOrDefault(column, 0)));
          System.out.println(CLAIMED.containsKey(label) || label.equals("nothing") ? "" : "   not claimed");
        });
    System.out.printf("%n%-16s%10s%10s%10s%10s%n", "kind", "labelled", "precision", "recall", "exact");
    CLAIMED.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            entry -> {
              var row = confusion.getOrDefault(entry.getKey(), new TreeMap<>());
              int labelled = row.values().stream().mapToInt(Integer::intValue).sum();
              int right = row.getOrDefault(entry.getValue(), 0);
              int all = 0;
              for (var each : confusion.values()) {
                all += each.getOrDefault(entry.getValue(), 0);
              }
              System.out.printf(
                  "%-16s%10d%10.3f%10.3f%10.3f%n",
                  entry.getValue(),
                  labelled,
                  all == 0 ? 1 : (double) right / all,
                  labelled == 0 ? 1 : (double) right / labelled,
                  labelled == 0 ? 1 : (double) exact.getOrDefault(entry.getKey(), 0) / labelled);
            });
  }

  private static List<Span> spans(JsonNode line, String kind, String start, String end) {
    var spans = new ArrayList<Span>();
    for (var span : line.path("spans")) {
      var value = span.path("value").asText(span.path("entity_value").asText());
      spans.add(
          new Span(span.path(kind).asText(), span.path(start).asInt(), span.path(end).asInt(), value));
    }
    return spans;
  }

  private static List<JsonNode> lines(String file, ObjectMapper json) throws IOException {
    InputStream in = Files.newInputStream(Path.of(file));
    if (file.endsWith(".gz")) {
      in = new GZIPInputStream(in);
    }
    var rows = new ArrayList<JsonNode>();
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }
}
