package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
  @Test
  void eachCollectionSumsUpItsOwnWay() {
    var table = new ScoreTable();
    // Two pages, precision 1 and 0.5, recall 0.5 and 1: F1 2/3 each, but 0.75 of the means.
    double[] first = {2 / 3d, 1, 0.5};
    double[] second = {2 / 3d, 0.5, 1};
    for (var page : new double[][] {first, second}) {
      table.add("words", "x", ScoreTable.Mean.MEAN_F1, page);
      table.add("shingles", "x", ScoreTable.Mean.F1_OF_MEANS, page);
    }
    // 3 found, 1 missed, 1 wrong: precision and recall 3/4.
    table.add("snippets", "x", ScoreTable.Mean.OF_COUNTS, new double[] {3, 1, 1});
    var out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("| words | x | 2 | 0.750 | 0.750 | 0.6667 |")
        .contains("| shingles | x | 2 | 0.750 | 0.750 | 0.7500 |")
        .contains("| snippets | x | 1 | 0.750 | 0.750 | 0.7500 |");
  }
}
