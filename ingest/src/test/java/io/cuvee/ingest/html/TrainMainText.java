package io.cuvee.ingest.html;

import io.cuvee.core.trees.GradientBoostedTrees;
import io.cuvee.core.trees.Objective;
import io.cuvee.core.trees.Options;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the shipped model again: {@code TrainMainText OUTPUT}, with CUVEE_DATA set. It learns from
 * the development pages of the Web Content Extraction Benchmark and from nothing else.
 */
public final class TrainMainText {
  static final String PAGES = "extraction/wcxb_dev.jsonl.gz";

  private TrainMainText() {}

  /** Trains on all the pages and writes the model. */
  public static void main(String[] args) throws IOException {
    var pages = label(GoldPage.read(PAGES));
    var trees = fit(pages);
    try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      trees.write(out);
    }
    System.out.println(pages.size() + " pages, " + Files.size(Path.of(args[0])) + " bytes");
  }

  static Options options() {
    return new Options(Objective.LOGISTIC, 150, 0.08, 15, 0, 100, 0, 5, 255);
  }

  static List<LabelledPage> label(List<GoldPage> pages) {
    var labelled = new ArrayList<LabelledPage>();
    for (var page : pages) {
      // Some pages have an empty gold text or the word null: nothing was annotated there.
      if (page.gold().length() >= 10) {
        labelled.add(LabelledPage.of(page));
      }
    }
    return labelled;
  }

  static GradientBoostedTrees fit(List<LabelledPage> pages) {
    var rows = new ArrayList<float[]>();
    var targets = new ArrayList<Double>();
    var weights = new ArrayList<Double>();
    for (var page : pages) {
      // The score is a mean over pages, so each page counts once however long it is.
      double sum = 0;
      for (double weight : page.weights()) {
        sum += weight;
      }
      for (int b = 0; b < page.rows().length; b++) {
        rows.add(page.rows()[b]);
        targets.add(page.labels()[b]);
        weights.add(page.weights()[b] / sum);
      }
    }
    return GradientBoostedTrees.fit(
        rows.toArray(new float[0][]),
        targets.stream().mapToDouble(Double::doubleValue).toArray(),
        weights.stream().mapToDouble(Double::doubleValue).toArray(),
        options());
  }
}
