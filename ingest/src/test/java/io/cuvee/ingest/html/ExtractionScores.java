package io.cuvee.ingest.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.trees.GradientBoostedTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints how good extraction is, by each benchmark's own metric: {@code ExtractionScores [FOLDS]},
 * with CUVEE_DATA set. WCXB's numbers are out of fold, folds kept apart by domain, over the pages
 * that have a gold text, and without the fallback for pages without visible text; the article
 * benchmark's pages were never trained on.
 */
public final class ExtractionScores {
  /** Bounds; not a number for each page's own. */
  private static final double[] PROBABILITIES = {Double.NaN, 0.4, 0.5, 0.6};

  private ExtractionScores() {}

  /** Scores WCXB out of fold, then the article benchmark with a model of all WCXB pages. */
  public static void main(String[] args) throws IOException {
    peers();
    int folds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    var pages = TrainMainText.label(GoldPage.read(TrainMainText.PAGES));
    ceiling(pages);
    outOfFold(pages, folds);
    articles(TrainMainText.fit(pages));
    snippets();
  }

  private static void ceiling(List<LabelledPage> pages) {
    var table = new Table();
    for (var page : pages) {
      var keep = new boolean[page.rows().length];
      for (int b = 0; b < keep.length; b++) {
        keep[b] = page.labels()[b] > 0;
      }
      var text = PageText.of(page.page(), keep);
      table.add(page.gold().type(), WordBags.bagOfWords(page.gold().gold(), text));
    }
    table.print("WCXB, the labels themselves");
  }

  private static void outOfFold(List<LabelledPage> pages, int folds) {
    var hash = KeyedHash.of(1, "folds");
    var tables = new ArrayList<Table>();
    for (double ignored : PROBABILITIES) {
      tables.add(new Table());
    }
    for (int fold = 0; fold < folds; fold++) {
      var train = new ArrayList<LabelledPage>();
      var test = new ArrayList<LabelledPage>();
      for (var page : pages) {
        int own = (int) (hash.uniform(page.gold().domain()) * folds);
        (own == fold ? test : train).add(page);
      }
      var trees = TrainMainText.fit(train);
      for (var page : test) {
        score(page, trees, tables);
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).print("WCXB out of fold, threshold " + PROBABILITIES[i]);
    }
  }

  private static void score(LabelledPage page, GradientBoostedTrees trees, List<Table> tables) {
    var scores = new double[page.rows().length];
    for (int b = 0; b < scores.length; b++) {
      scores[b] = trees.predict(page.rows()[b]);
    }
    for (int i = 0; i < PROBABILITIES.length; i++) {
      double given = logit(PROBABILITIES[i]);
      double bar = Double.isNaN(given) ? ExpectedF1.threshold(page.page(), scores) : given;
      var keep = BlockSelection.main(page.page(), page.containers(), scores, bar, 0);
      var text = PageText.of(page.page(), keep);
      tables.get(i).add(page.gold().type(), WordBags.bagOfWords(page.gold().gold(), text));
    }
  }

  private static void articles(GradientBoostedTrees trees) throws IOException {
    var pages = GoldPage.read("extraction/article_extraction_benchmark.jsonl.gz");
    for (var profile : List.of(Profile.MAIN, Profile.ARTICLE)) {
      for (double probability : PROBABILITIES) {
        var extractor =
            new MainTextExtractor(profile, new BlockClassifier(trees), logit(probability));
        var table = new Table();
        for (var page : pages) {
          var text = extractor.extract(page.html(), page.url()).text();
          table.add("article", WordBags.shingles(page.gold(), text));
        }
        table.print("Article benchmark, " + profile.label() + ", threshold " + probability);
      }
    }
  }

  /** The benchmark's stored outputs of other extractors, on the same pages by the same metric. */
  private static void peers() throws IOException {
    var gold = new TreeMap<String, String>();
    for (var page : GoldPage.read("extraction/article_extraction_benchmark.jsonl.gz")) {
      gold.put(page.id(), page.gold());
    }
    var tables = new TreeMap<String, Table>();
    var mapper = new ObjectMapper();
    try (var lines =
        TestData.lines("extraction/article_extraction_benchmark_peer_outputs.jsonl.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var text = gold.get(row.get("id").asText());
        for (var output : row.get("outputs").properties()) {
          tables
              .computeIfAbsent(output.getKey(), name -> new Table())
              .add("article", WordBags.shingles(text, output.getValue().asText()));
        }
      }
    }
    tables.forEach((name, table) -> table.print("Article benchmark, stored " + name));
  }

  /** Trafilatura's snippets that must and must not appear, with the shipped model. */
  private static void snippets() throws IOException {
    var mapper = new ObjectMapper();
    for (var balance : Balance.values()) {
      var extractor = MainTextExtractor.of(Profile.MAIN, balance);
      var counts = new int[3];
      try (var lines = TestData.lines("extraction/trafilatura_eval.jsonl.gz")) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          var row = mapper.readTree(line);
          var page = GoldPage.of(row);
          var text = extractor.extract(page.html(), page.url()).text();
          row.path("with").forEach(s -> counts[text.contains(s.asText()) ? 0 : 1]++);
          row.path("without").forEach(s -> counts[2] += text.contains(s.asText()) ? 1 : 0);
        }
      }
      double precision = counts[0] / (double) (counts[0] + counts[2]);
      double recall = counts[0] / (double) (counts[0] + counts[1]);
      System.out.printf(
          Locale.ROOT,
          "%-45s F %.4f  P %.4f  R %.4f%n",
          "Snippets, main, " + balance,
          2 * precision * recall / (precision + recall),
          precision,
          recall);
    }
  }

  static double logit(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }

  /** Means over pages. */
  private static final class Table {
    private final Map<String, List<double[]>> rows = new TreeMap<>();

    void add(String type, double[] score) {
      rows.computeIfAbsent(type, t -> new ArrayList<>()).add(score);
    }

    void print(String name) {
      var all = new ArrayList<double[]>();
      rows.values().forEach(all::addAll);
      double precision = mean(all, 1);
      double recall = mean(all, 2);
      double exact = all.stream().filter(s -> s[0] == 1).count() / (double) all.size();
      var line = new StringBuilder();
      line.append(
          String.format(
              Locale.ROOT,
              "%-45s pages %d  mean F1 %.4f  P %.4f  R %.4f  F1 of means %.4f  exact %.3f ",
              name,
              all.size(),
              mean(all, 0),
              precision,
              recall,
              2 * precision * recall / (precision + recall),
              exact));
      rows.forEach(
          (type, scores) ->
              line.append(String.format(Locale.ROOT, " %s %.3f", type, mean(scores, 0))));
      System.out.println(line);
    }

    private static double mean(List<double[]> scores, int which) {
      return scores.stream().mapToDouble(s -> s[which]).average().orElse(0);
    }
  }
}
