package io.cuvee.ingest.charset;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.html.TestData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How often texts written in old charsets come back, on sentences (lingua's, with which the weights
 * were chosen) and on the Universal Declaration of Human Rights, as plain text, as a page that says
 * nothing, and as one with {@code meta}; and how many sound texts the mending of mojibake changes.
 */
final class CharsetScores {
  private static final Map<String, List<String>> CHARSETS = charsets();
  private static final Map<String, String> UDHR =
      Map.ofEntries(
          Map.entry("ces", "cs"),
          Map.entry("slk", "sk"),
          Map.entry("bos_latn", "bs"),
          Map.entry("ron_1993", "ro"),
          Map.entry("ukr", "uk"),
          Map.entry("srp_cyrl", "sr"),
          Map.entry("ell_monotonic", "el"),
          Map.entry("heb", "he"),
          Map.entry("arb", "ar"),
          Map.entry("pes_1", "fa"),
          Map.entry("urd", "ur"),
          Map.entry("fra", "fr"),
          Map.entry("deu_1901", "de"),
          Map.entry("spa", "es"),
          Map.entry("por_BR", "pt"),
          Map.entry("cat", "ca"),
          Map.entry("jpn", "ja"),
          Map.entry("cmn_hans_harbin", "zh"),
          Map.entry("gle", "ga"),
          Map.entry("nno", "nb"));

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private CharsetScores() {}

  private static Map<String, List<String>> charsets() {
    var central = List.of("windows-1250", "ISO-8859-2", "UTF-16LE");
    var cyrillic = List.of("windows-1251", "ISO-8859-5", "UTF-16BE");
    var western = List.of("windows-1252");
    var charsets = new LinkedHashMap<String, List<String>>();
    for (var language : "cs sk pl hu hr sl ro bs".split(" ", -1)) {
      charsets.put(language, central);
    }
    for (var language : "bg sr mk be".split(" ", -1)) {
      charsets.put(language, cyrillic);
    }
    charsets.put("ru", List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "UTF-16LE"));
    charsets.put("uk", List.of("windows-1251", "KOI8-U", "UTF-16LE"));
    charsets.put("el", List.of("windows-1253", "ISO-8859-7", "UTF-16BE"));
    charsets.put("tr", List.of("windows-1254"));
    charsets.put("he", List.of("windows-1255", "UTF-16LE"));
    for (var language : "ar fa ur".split(" ", -1)) {
      charsets.put(language, List.of("windows-1256"));
    }
    for (var language : "lt lv et".split(" ", -1)) {
      charsets.put(language, List.of("windows-1257"));
    }
    charsets.put("th", List.of("windows-874"));
    charsets.put("ja", List.of("windows-31j", "EUC-JP", "ISO-2022-JP"));
    charsets.put("ko", List.of("EUC-KR"));
    charsets.put("zh", List.of("GB18030", "Big5"));
    for (var language : "fr de es pt it sv da fi nl is ca nb eu ga sq".split(" ", -1)) {
      charsets.put(language, western);
    }
    return charsets;
  }

  /** Prints both tables. */
  public static void main(String[] args) throws IOException {
    var scores = new CharsetScores();
    scores.table("sentences", documents("labelled/langid_lingua_sentences.jsonl.gz", Map.of(), 6));
    scores.table("declaration", documents("corpus/udhr.jsonl.gz", UDHR, 1));
    scores.mojibake();
  }

  private static Map<String, List<String>> documents(
      String file, Map<String, String> names, int joined) throws IOException {
    var mapper = new ObjectMapper();
    var parts = new TreeMap<String, List<String>>();
    try (var lines = TestData.lines(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var language = row.get("lang").asText();
        language = names.isEmpty() ? language : names.getOrDefault(language, "");
        var texts = parts.computeIfAbsent(language, key -> new ArrayList<>());
        var text = Mojibake.mend(row.get("text").asText()).text();
        if (joined > 1) {
          texts.add(text);
        } else {
          for (int at = 0; at + 700 <= text.length(); at += 700) {
            texts.add(text.substring(at, at + 700));
          }
        }
      }
    }
    parts.replaceAll(
        (language, texts) -> {
          var documents = new ArrayList<String>();
          for (int i = 0; i + joined <= texts.size() && documents.size() < 20; i += joined) {
            documents.add(String.join("\n", texts.subList(i, i + joined)));
          }
          return documents;
        });
    return parts;
  }

  private static final class Count {
    private int pages;
    private int plain;
    private int silent;
    private int saying;
    private int before;
  }

  private void table(String name, Map<String, List<String>> documents) {
    var counts = new TreeMap<String, Count>();
    CHARSETS.forEach(
        (language, charsets) ->
            charsets.forEach(
                charset -> {
                  for (var text : documents.getOrDefault(language, List.of())) {
                    count(text, charset, counts);
                  }
                }));
    out.println();
    out.println(
        "| " + name + " in | texts | plain | page | page with meta | page, juniversalchardet |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    var all = new Count();
    counts.forEach(
        (charset, count) -> {
          row(charset, count);
          all.pages += count.pages;
          all.plain += count.plain;
          all.silent += count.silent;
          all.saying += count.saying;
          all.before += count.before;
        });
    row("all", all);
  }

  private void row(String charset, Count count) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
        charset,
        count.pages,
        (double) count.plain / count.pages,
        (double) count.silent / count.pages,
        (double) count.saying / count.pages,
        (double) count.before / count.pages);
  }

  private static void count(String text, String charset, Map<String, Count> counts) {
    var encoding = Charset.forName(charset);
    var truth = TextDecoder.clean(new String(text.getBytes(encoding), encoding));
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(truth)) {
      return;
    }
    // Texts with much that the charset lacks are none that anyone wrote in it.
    long lost = truth.chars().filter(c -> c == '?').count();
    if (lost > text.chars().filter(c -> c == '?').count() + truth.length() / 100) {
      return;
    }
    var count = counts.computeIfAbsent(charset, key -> new Count());
    count.pages++;
    count.plain +=
        TextDecoder.decode(truth.getBytes(encoding), "", false).text().equals(truth) ? 1 : 0;
    var body = "<p class=\"text\">" + truth.replace("<", "&lt;") + "</p></body></html>";
    var silent = "<html><head><title>Home</title></head><body>" + body;
    byte[] bytes = silent.getBytes(encoding);
    count.silent += TextDecoder.decode(bytes, "", true).text().equals(silent) ? 1 : 0;
    count.before += before(bytes).equals(silent) ? 1 : 0;
    var saying = "<html><head><meta charset=\"" + charset + "\"></head><body>" + body;
    count.saying +=
        TextDecoder.decode(saying.getBytes(encoding), "", true).text().equals(saying) ? 1 : 0;
  }

  private static String before(byte[] bytes) {
    var sample = TextSample.of(bytes, true);
    var detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    var name = detector.getDetectedCharset();
    var charset = name == null ? java.util.Optional.<Charset>empty() : CharsetLabels.charset(name);
    return new String(bytes, charset.orElse(Charset.forName("windows-1252")));
  }

  private void mojibake() throws IOException {
    out.println();
    out.println("| corpus | texts | changed | characters |");
    out.println("| --- | --- | --- | --- |");
    var mapper = new ObjectMapper();
    try (var files = java.nio.file.Files.list(TestData.file("corpus"))) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(".jsonl.gz")) {
          mojibake(name, mapper);
        }
      }
    }
  }

  private void mojibake(String name, ObjectMapper mapper) throws IOException {
    int texts = 0;
    int changed = 0;
    int characters = 0;
    try (var lines = TestData.lines("corpus/" + name)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var text = TextDecoder.clean(row.get("text").asText());
        var mended = Mojibake.mend(text);
        texts++;
        changed += mended.repaired() > 0 ? 1 : 0;
        characters += mended.repaired();
        if (mended.repaired() > 0 && Boolean.getBoolean("cuvee.show")) {
          show(row.get("id").asText(), text, mended.text());
        }
      }
    }
    out.println("| " + name + " | " + texts + " | " + changed + " | " + characters + " |");
  }

  private void show(String id, String before, String after) {
    var old = before.split("\n", -1);
    var now = after.split("\n", -1);
    int shown = 0;
    for (int i = 0; i < Math.min(old.length, now.length) && shown < 2; i++) {
      if (!old[i].equals(now[i])) {
        int at = 0;
        while (at < now[i].length()
            && at < old[i].length()
            && old[i].charAt(at) == now[i].charAt(at)) {
          at++;
        }
        int from = Math.max(0, at - 15);
        out.println(
            "  "
                + id
                + ": "
                + old[i].substring(from, Math.min(old[i].length(), at + 25))
                + "  =>  "
                + now[i].substring(from, Math.min(now[i].length(), at + 25)));
        shown++;
      }
    }
  }
}
