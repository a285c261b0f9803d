import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.filters.contamination.ContaminationIndex;
import io.cuvee.filters.contamination.ContaminationPolicy;
import io.cuvee.filters.contamination.ContaminationRule;
import io.cuvee.filters.contamination.Decontaminator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Plants texts of benchmarks into documents of a corpus, and counts those that are found. */
final class Contamination {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> RULES = List.of("mixturevitae", "gpt3", "datatrove");

  private record Text(String benchmark, String item, String column, String text) {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var data = Path.of(args[0]);
    var random = new Random(Long.parseLong(args[1]));
    var texts = texts(data.resolve("labelled/benchmarks"));
    var hosts = new ArrayList<String>();
    var corpus = new TreeMap<String, List<String>>();
    try (var files = Files.list(data.resolve("corpus"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".jsonl.gz")).sorted().toList()) {
        var domain = file.getFileName().toString().replace(".jsonl.gz", "");
        var documents = rows(file).stream().map(row -> row.path("text").asText()).toList();
        corpus.put(domain, documents);
        documents.stream().filter(d -> d.length() > 1500 && d.length() < 60_000).forEach(hosts::add);
      }
    }
    var decontaminators = new LinkedHashMap<String, Decontaminator>();
    for (var rule : RULES) {
      var index = index(texts, ContaminationRule.NAMED.get(rule));
      System.out.printf("%s: %,d words of benchmarks%n", rule, index.size());
      decontaminators.put(rule, new Decontaminator(index, new ContaminationPolicy(false, 0, 0)));
    }
    planted(texts, hosts, decontaminators.get("mixturevitae"), random);
    clean(corpus, decontaminators);
  }

  private static List<Text> texts(Path folder) throws IOException {
    var texts = new ArrayList<Text>();
    for (var row : rows(folder.resolve("gsm8k_test.jsonl.gz"))) {
      for (var column : List.of("question", "answer")) {
        texts.add(new Text("gsm8k", "" + texts.size() / 2, column, row.path(column).asText()));
      }
    }
    for (var row : rows(folder.resolve("HumanEval.jsonl.gz"))) {
      for (var column : List.of("prompt", "canonical_solution")) {
        texts.add(
            new Text("humaneval", row.path("task_id").asText(), column, row.path(column).asText()));
      }
    }
    return texts;
  }

  private static ContaminationIndex index(List<Text> texts, ContaminationRule rule) {
    var builder = new ContaminationIndex.Builder(rule);
    String last = "";
    for (var text : texts) {
      if (!text.benchmark().equals(last)) {
        last = text.benchmark();
        builder.benchmark(last);
      }
      builder.add(text.item(), text.column(), text.text());
    }
    return builder.build();
  }

  private static Map<String, UnaryOperator<String>> edits() {
    var edits = new LinkedHashMap<String, UnaryOperator<String>>();
    edits.put("verbatim", text -> text);
    edits.put("upper case", text -> text.toUpperCase(Locale.ROOT));
    edits.put("lower case", text -> text.toLowerCase(Locale.ROOT));
    edits.put("without .,;:!?", text -> text.replaceAll("[.,;:!?]", " "));
    edits.put("other quotes and dashes", Contamination::typographic);
    edits.put("one line", text -> text.replaceAll("\\s+", " "));
    edits.put("a line a word", text -> text.replaceAll("\\s+", "\n\t"));
    edits.put("no-break spaces", text -> text.replace(' ', '\u00a0'));
    edits.put("decomposed (NFD)", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
    edits.put("full width", Contamination::fullWidth);
    edits.put("zero-width and soft hyphens", text -> text.replace("e", "e\u00ad\u200b"));
    edits.put("apostrophes gone", text -> text.replaceAll("['’]", ""));
    edits.put("spaces around signs", text -> text.replaceAll("([(){}=+*/<>\\[\\]-])", " $1 "));
    return edits;
  }

  private static String typographic(String text) {
    return text.replace('\'', '’').replace('"', '“').replace("-", "—").replace("...", "…");
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c > 0x20 && c < 0x7f ? c + 0xfee0 : c))
        .collect(Collectors.joining());
  }

  private static void planted(
      List<Text> texts, List<String> hosts, Decontaminator decontaminator, Random random) {
    System.out.printf("%nplanted texts found, rule mixturevitae (whole: from the first to the last word)%n");
    System.out.printf("%-30s%12s%12s%12s%12s%n", "edit", "gsm8k", "whole", "humaneval", "whole");
    edits()
        .forEach(
            (name, edit) -> {
              var line = new StringBuilder();
              for (var benchmark : List.of("gsm8k", "humaneval")) {
                int planted = 0;
                int found = 0;
                int whole = 0;
                for (var text : texts) {
                  if (!text.benchmark().equals(benchmark) || words(text.text()) < 8) {
                    continue;
                  }
                  planted++;
                  var host = hosts.get(random.nextInt(hosts.size()));
                  int at = host.lastIndexOf(' ', random.nextInt(host.length())) + 1;
                  var document =
                      host.substring(0, at) + "\n" + edit.apply(text.text()) + "\n" + host.substring(at);
                  var finding = decontaminator.apply(document);
                  // An item may stand in another one; what counts is that this one is named.
                  var own =
                      finding.overlaps().stream()
                          .filter(
                              o ->
                                  o.text().item().equals(text.item())
                                      && o.text().column().equals(text.column()))
                          .findFirst();
                  found += !finding.verdict().kept() && own.isPresent() ? 1 : 0;
                  whole += own.isPresent() && own.get().whole() ? 1 : 0;
                }
                line.append(String.format("%12s", found + "/" + planted));
                line.append(String.format("%12s", whole + "/" + planted));
              }
              System.out.printf("%-30s%s%n", name, line);
            });
  }

  private static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int c : text.toCharArray()) {
      boolean word = Character.isLetterOrDigit(c);
      words += word && !in ? 1 : 0;
      in = word || (in && (c == '\'' || c == '’'));
    }
    return words;
  }

  private static void clean(
      Map<String, List<String>> corpus, Map<String, Decontaminator> decontaminators) {
    System.out.printf("%ndocuments that hit with nothing planted%n%-26s%10s", "domain", "documents");
    RULES.forEach(rule -> System.out.printf("%14s", rule));
    System.out.println();
    var totals = new TreeMap<String, Integer>();
    var shown = new ArrayList<String>();
    corpus.forEach(
        (domain, documents) -> {
          var counts = new LinkedHashMap<String, Integer>();
          decontaminators.forEach(
              (rule, decontaminator) -> {
                int hits = 0;
                for (var document : documents) {
                  var finding = decontaminator.apply(document);
                  if (!finding.verdict().kept()) {
                    hits++;
                    if (rule.equals("mixturevitae")) {
                      var o = finding.overlaps().get(0);
                      shown.add(
                          domain + " ~ " + o.text().item() + "/" + o.text().column() + ": "
                              + document.substring(o.start(), Math.min(o.end(), o.start() + 160))
                                  .replaceAll("\\s+", " "));
                    }
                  }
                }
                counts.put(rule, hits);
                totals.merge(rule, hits, Integer::sum);
              });
          if (counts.values().stream().anyMatch(n -> n > 0)) {
            System.out.printf("%-26s%10d", domain, documents.size());
            counts.values().forEach(n -> System.out.printf("%14d", n));
            System.out.println();
          }
        });
    int all = corpus.values().stream().mapToInt(List::size).sum();
    System.out.printf("%-26s%10d", "all", all);
    RULES.forEach(rule -> System.out.printf("%14d", totals.get(rule)));
    System.out.println();
    shown.stream().limit(20).forEach(System.out::println);
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
