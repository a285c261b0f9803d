package io.cuvee.ingest.language;

import io.cuvee.ingest.html.TestData;
import io.cuvee.ingest.language.LabelledTexts.Labelled;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Accuracy, macro F1 and speed of language identification on the labelled sets of {@code
 * CUVEE_DATA}. {@code export DIR} writes the texts a line each for the native library; {@code score
 * DIR} reads its answers from there, if there are any, and prints the tables.
 */
final class LangidScores {
  private static final int PASSES = 3;
  private static final Map<String, String> SAME = Map.of("no", "nb", "fil", "tl", "cmn", "zh");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Set<String> known = new TreeSet<>();

  private LangidScores() {}

  /** Runs one of the two. */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[1]);
    if (args[0].equals("export")) {
      export(folder);
    } else {
      new LangidScores().score(folder);
    }
  }

  private static void export(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var set : LabelledTexts.sets().entrySet()) {
      var lines = new ArrayList<String>();
      set.getValue().forEach(text -> lines.add(text.text().replace('\n', ' ')));
      Files.write(folder.resolve(set.getKey() + ".txt"), lines);
    }
  }

  /** What one system answered. */
  private record Answers(String system, List<String> languages, double seconds) {}

  private void score(Path folder) throws IOException {
    var embedded = LanguageIdentifier.embedded();
    var model = LanguageIdentifier.fastText(TestData.file("models/lid.176.ftz"));
    known.addAll(languages(embedded));
    known.retainAll(languages(model));
    out.println(
        "| set | identifier | accuracy | macro F1 | accuracy, languages known to both | texts/s | MB/s | beside native |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    var groups = new ArrayList<String>();
    for (var set : LabelledTexts.sets().entrySet()) {
      var texts = set.getValue();
      var answers = new ArrayList<Answers>();
      var own = new TextLanguages(embedded);
      var checked = new TextLanguages(model);
      answers.add(ask("embedded", texts, text -> embedded.identify(text).language()));
      answers.add(ask("embedded, script asked", texts, t -> own.identify(t).guess().language()));
      answers.add(ask("lid.176.ftz", texts, text -> model.identify(text).language()));
      answers.add(
          ask("lid.176.ftz, script asked", texts, t -> checked.identify(t).guess().language()));
      var file = folder.resolve(set.getKey() + ".native");
      if (Files.exists(file)) {
        answers.add(ofNative(Files.readAllLines(file)));
      }
      print(set.getKey(), texts, answers);
      if (set.getKey().equals("sentences") || set.getKey().equals("documents")) {
        groups(set.getKey(), texts, answers, groups);
      }
    }
    out.println();
    out.println("| set | script | texts | embedded | lid.176.ftz |");
    out.println("| --- | --- | --- | --- | --- |");
    groups.forEach(out::println);
  }

  private static Answers ask(
      String system, List<Labelled> texts, Function<String, String> identifier) {
    List<String> answers = List.of();
    double best = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      var languages = new ArrayList<String>(texts.size());
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (var text : texts) {
        languages.add(identifier.apply(text.text()));
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      best = Math.min(best, nanos / 1e9);
      answers = languages;
    }
    return new Answers(system, answers, best);
  }

  private static Answers ofNative(List<String> lines) {
    var languages = new ArrayList<String>();
    for (var line : lines.subList(1, lines.size())) {
      languages.add(FastTextIdentifier.languageOf(line));
    }
    return new Answers("native fastText", languages, Double.parseDouble(lines.get(0)));
  }

  private void print(String set, List<Labelled> texts, List<Answers> all) {
    double bytes = 0;
    for (var text : texts) {
      bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
    }
    var last = all.get(all.size() - 1);
    double reference = last.system().startsWith("native") ? last.seconds() : Double.NaN;
    for (var answers : all) {
      out.printf(
          Locale.ROOT,
          "| %s | %s | %.3f | %.3f | %.3f | %.0f | %.1f | %s |%n",
          set,
          answers.system(),
          accuracy(texts, answers.languages(), ""),
          macroF1(texts, answers.languages()),
          knownAccuracy(texts, answers.languages()),
          texts.size() / answers.seconds(),
          bytes / 1e6 / answers.seconds(),
          Double.isNaN(reference)
              ? "no native library"
              : String.format(Locale.ROOT, "%.2f", reference / answers.seconds()));
    }
  }

  private double knownAccuracy(List<Labelled> texts, List<String> answers) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (known.contains(texts.get(i).language())) {
        all++;
        right += same(answers.get(i)).equals(texts.get(i).language()) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static Set<String> languages(LanguageIdentifier identifier) {
    var languages = new TreeSet<String>();
    identifier.top("abc", 1000).forEach(guess -> languages.add(same(guess.language())));
    return languages;
  }

  private static String same(String language) {
    return SAME.getOrDefault(language, language);
  }

  private static double accuracy(List<Labelled> texts, List<String> answers, String script) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (script.isEmpty() || script.equals(Script.dominant(texts.get(i).text()).code())) {
        all++;
        right += same(answers.get(i)).equals(texts.get(i).language()) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  /** Mean over the languages of the set; answers outside of it count against recall alone. */
  private static double macroF1(List<Labelled> texts, List<String> answers) {
    var languages = new TreeSet<String>();
    texts.forEach(text -> languages.add(text.language()));
    double sum = 0;
    for (var language : languages) {
      int right = 0;
      int said = 0;
      int are = 0;
      for (int i = 0; i < texts.size(); i++) {
        boolean is = texts.get(i).language().equals(language);
        boolean says = same(answers.get(i)).equals(language);
        right += is && says ? 1 : 0;
        said += says ? 1 : 0;
        are += is ? 1 : 0;
      }
      sum += 2.0 * right / (said + are);
    }
    return sum / languages.size();
  }

  private static void groups(
      String set, List<Labelled> texts, List<Answers> all, List<String> rows) {
    var counts = new TreeMap<String, Integer>();
    texts.forEach(text -> counts.merge(Script.dominant(text.text()).code(), 1, Integer::sum));
    counts.forEach(
        (script, count) -> {
          if (count >= 20) {
            rows.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f |",
                    set,
                    script,
                    count,
                    accuracy(texts, all.get(1).languages(), script),
                    accuracy(texts, all.get(3).languages(), script)));
          }
        });
  }
}
