package io.cuvee.ingest.html;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores of pages, summed up by collection and extractor. */
final class ScoreTable {
  /** How a collection sums up its pages. */
  enum Mean {
    /** Pages give F1, precision and recall; F1 is the mean of theirs. */
    MEAN_F1,
    /** Pages give the same; F1 is that of the mean precision and recall. */
    F1_OF_MEANS,
    /** Pages give counts: true positives, false negatives, false positives. */
    OF_COUNTS
  }

  private record Row(Mean mean, List<double[]> pages) {}

  private final Map<String, Map<String, Row>> rows = new TreeMap<>();

  void add(String collection, String extractor, Mean mean, double[] page) {
    rows.computeIfAbsent(collection, name -> new LinkedHashMap<>())
        .computeIfAbsent(extractor, name -> new Row(mean, new ArrayList<>()))
        .pages()
        .add(page);
  }

  /** Prints Markdown, collections by name, and the best extractor of each first. */
  void print(PrintStream out) {
    out.println("| collection | extractor, mode | pages | precision | recall | F1 |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    rows.forEach(
        (collection, extractors) -> {
          var names = new ArrayList<>(extractors.keySet());
          names.sort((a, b) -> Double.compare(score(extractors, b), score(extractors, a)));
          for (var name : names) {
            var score = summary(extractors.get(name));
            int pages = extractors.get(name).pages().size();
            out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.4f |%n",
                collection,
                name,
                pages,
                score[1],
                score[2],
                score[0]);
          }
        });
  }

  private static double score(Map<String, Row> extractors, String name) {
    return summary(extractors.get(name))[0];
  }

  private static double[] summary(Row row) {
    var sums = new double[3];
    for (var page : row.pages()) {
      for (int i = 0; i < 3; i++) {
        sums[i] += page[i];
      }
    }
    if (row.mean() == Mean.OF_COUNTS) {
      double precision = sums[0] / (sums[0] + sums[2]);
      double recall = sums[0] / (sums[0] + sums[1]);
      return new double[] {harmonic(precision, recall), precision, recall};
    }
    for (int i = 0; i < 3; i++) {
      sums[i] /= row.pages().size();
    }
    sums[0] = row.mean() == Mean.MEAN_F1 ? sums[0] : harmonic(sums[1], sums[2]);
    return sums;
  }

  private static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
