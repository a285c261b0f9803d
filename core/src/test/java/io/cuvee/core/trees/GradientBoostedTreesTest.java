package io.cuvee.core.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.core.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GradientBoostedTreesTest {
  private static final long SEED = Long.getLong("cuvee.seed", 1);

  private static final String RECORDED =
      "2b10d7e639a7991fa41d9d2e12fa4b45e873aabcf07c45ba816cb79db17cba58";

  private static final Options ONE_STEP = new Options(Objective.SQUARED, 1, 1, 2, 0, 1, 0, 0, 255);

  private static final Options CLIMB =
      new Options(Objective.SQUARED, 200, 0.05, 31, 4, 5, 1, 1, 255);

  @Test
  void oneTreeOfTwoLeavesFitsAStepExactly() {
    var rows = new float[][] {{0}, {1}, {2}, {3}, {4}, {5}};
    var model = GradientBoostedTrees.fit(rows, new double[] {-4, -4, -4, 8, 8, 8}, null, ONE_STEP);

    assertThat(model.trees()).isEqualTo(1);
    assertThat(model.predict(new float[] {2.4f})).isCloseTo(-4, within(1e-6));
    assertThat(model.predict(new float[] {2.6f})).isCloseTo(8, within(1e-6));
  }

  @Test
  void missingValuesFormTheirOwnSideOfASplit() {
    var rows = new float[][] {{Float.NaN}, {Float.NaN}, {0}, {1}, {2}, {3}};
    var model = GradientBoostedTrees.fit(rows, new double[] {5, 5, 1, 1, 1, 1}, null, ONE_STEP);

    assertThat(model.predict(new float[] {Float.NaN})).isCloseTo(5, within(1e-6));
    assertThat(model.predict(new float[] {-1e30f})).isCloseTo(1, within(1e-6));
  }

  @Test
  void leafHoldsTheWeightedMean() {
    var rows = new float[][] {{0}, {0}, {1}, {1}};
    var model =
        GradientBoostedTrees.fit(
            rows, new double[] {0, 4, 10, 10}, new double[] {3, 1, 2, 2}, ONE_STEP);

    assertThat(model.predict(new float[] {0})).isCloseTo(1, within(1e-6));
  }

  @Test
  void aPenaltyOnTheGradientActsOnStandardisedTargets() {
    // Targets -1 and 1 are standardised already: two rows a leaf, sum of gradients 2, so that
    // l1 = 1 and l2 = 2 leave (2 - 1) / (2 + 2) = 0.25 of the unit.
    var options = new Options(Objective.SQUARED, 1, 1, 2, 0, 1, 1, 2, 255);
    var rows = new float[][] {{0}, {0}, {1}, {1}};
    var model = GradientBoostedTrees.fit(rows, new double[] {-1, -1, 1, 1}, null, options);

    assertThat(model.predict(new float[] {1})).isCloseTo(0.25, within(1e-7));
  }

  @Test
  void theScaleOfTheTargetChangesNoTree() {
    var rows = uniformRows(112, 20);
    var fractions = new double[rows.length];
    var percents = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      fractions[i] = 0.4 + 0.01 * (rows[i][0] - rows[i][1] * rows[i][2]);
      percents[i] = 1024 * fractions[i];
    }
    var small = GradientBoostedTrees.fit(rows, fractions, null, CLIMB);
    var large = GradientBoostedTrees.fit(rows, percents, null, CLIMB);

    assertThat(small.trees()).isGreaterThan(10);
    for (var row : rows) {
      assertThat(large.predict(row)).isEqualTo(1024 * small.predict(row));
    }
  }

  @Test
  void separableClassesGetConfidentProbabilities() {
    var options = new Options(Objective.LOGISTIC, 100, 0.3, 8, 0, 1, 0, 1, 64);
    var rows = uniformRows(500, 2);
    var labels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = rows[i][0] > rows[i][1] ? 1 : 0;
    }
    var model = GradientBoostedTrees.fit(rows, labels, null, options);

    assertThat(model.probability(new float[] {0.9f, 0.1f})).isGreaterThan(0.95);
    assertThat(model.probability(new float[] {0.1f, 0.9f})).isLessThan(0.05);
    for (int i = 0; i < rows.length; i++) {
      assertThat(model.probability(rows[i]) > 0.5).isEqualTo(labels[i] == 1);
    }
  }

  @Test
  void earlyStoppingKeepsOnlyTreesThatHelpUnseenRows() {
    var random = random("noise");
    var rows = uniformRows(400, 3);
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][0] + random.nextGaussian();
    }
    var options = new Options(Objective.SQUARED, 400, 0.1, 31, 0, 2, 0, 0, 255);
    var all = GradientBoostedTrees.fit(rows, targets, null, options);
    var stopped =
        GradientBoostedTrees.fit(
            Arrays.copyOfRange(rows, 0, 300),
            Arrays.copyOfRange(targets, 0, 300),
            null,
            options,
            Arrays.copyOfRange(rows, 300, 400),
            Arrays.copyOfRange(targets, 300, 400),
            20);

    assertThat(stopped.trees()).isBetween(1, 100);
    assertThat(all.trees()).isEqualTo(400);
  }

  @Test
  void noDepthIsExceeded() {
    var options = new Options(Objective.SQUARED, 1, 1, 1000, 3, 1, 0, 0, 255);
    var rows = uniformRows(1000, 4);
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][0] * rows[i][1] + rows[i][2];
    }
    var model = GradientBoostedTrees.fit(rows, targets, null, options);

    assertThat(Arrays.stream(model.splitCounts()).sum()).isEqualTo(7);
  }

  @Test
  void eachTreeUsesOnlyItsShareOfTheFeatures() {
    var rows = uniformRows(1000, 4);
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][0] + rows[i][1] + rows[i][2] + rows[i][3];
    }
    var oneTree = new Options(Objective.SQUARED, 1, 1, 16, 0, 1, 0, 0, 255, 0.25);
    var model = GradientBoostedTrees.fit(rows, targets, null, oneTree);
    assertThat(model.splitCounts()).containsOnlyOnce(15).contains(0, 0, 0);

    var manyTrees = new Options(Objective.SQUARED, 40, 0.3, 16, 0, 1, 0, 0, 255, 0.25);
    var forest = GradientBoostedTrees.fit(rows, targets, null, manyTrees);
    assertThat(Arrays.stream(forest.splitCounts()).allMatch(count -> count > 0)).isTrue();
    assertThat(forest.predict(rows[7])).isCloseTo(targets[7], within(0.3));
  }

  @Test
  void constantTargetsGiveTheConstant() {
    var rows = uniformRows(50, 3);
    var targets = new double[rows.length];
    Arrays.fill(targets, 0.3);
    var model = GradientBoostedTrees.fit(rows, targets, null, CLIMB);

    assertThat(model.trees()).isZero();
    assertThat(model.predict(rows[0])).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void manyDistinctValuesShareBinsButTheRankSurvives() {
    var rows = new float[10_000][1];
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = (i * 7919) % 10_000;
      targets[i] = rows[i][0] < 2500 ? 0 : 1;
    }
    var options = new Options(Objective.SQUARED, 1, 1, 2, 0, 1, 0, 0, 16);
    var model = GradientBoostedTrees.fit(rows, targets, null, options);

    // 16 bins of 625: the step at 2500 is the fourth bound.
    assertThat(model.predict(new float[] {2499})).isCloseTo(0, within(1e-6));
    assertThat(model.predict(new float[] {2500})).isCloseTo(1, within(1e-6));
  }

  @Test
  void writtenModelReadsBackToTheSameBytesAndPredictions() throws IOException {
    var model = noisyModel();
    var bytes = bytes(model);
    var read = GradientBoostedTrees.read(new ByteArrayInputStream(bytes));

    assertThat(bytes(read)).isEqualTo(bytes);
    for (var row : uniformRows(50, 5)) {
      assertThat(read.predict(row)).isEqualTo(model.predict(row));
    }
  }

  @Test
  void trainingIsTheSameOnEveryJava() throws IOException {
    // Recorded on Java 17; a change means that existing models and decisions change.
    assertThat(Sha256.hex(bytes(noisyModel()))).isEqualTo(RECORDED);
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    var bytes = bytes(noisyModel());
    for (int i = 0; i < bytes.length; i += 7) {
      var damaged = bytes.clone();
      damaged[i] ^= 0x10;
      var cut = Arrays.copyOf(bytes, i);
      assertThatThrownBy(() -> GradientBoostedTrees.read(new ByteArrayInputStream(damaged)))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> GradientBoostedTrees.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void badTrainingDataIsNamed() {
    assertThatThrownBy(
            () ->
                GradientBoostedTrees.fit(
                    new float[][] {{1}, {2}}, new double[] {1, Double.NaN}, null, ONE_STEP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target");
    assertThatThrownBy(
            () ->
                GradientBoostedTrees.fit(
                    new float[][] {{1}, {2, 3}}, new double[] {1, 2}, null, ONE_STEP))
        .hasMessageContaining("features");
  }

  private static GradientBoostedTrees noisyModel() {
    var random = KeyedHash.of(1, "trees-test").stream("targets");
    var rows = uniformRows(300, 5, KeyedHash.of(1, "trees-test").stream("rows"));
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][0] * rows[i][1] + 0.1 * random.nextGaussian();
      if (i % 11 == 0) {
        rows[i][2] = Float.NaN;
      }
    }
    return GradientBoostedTrees.fit(
        rows, targets, null, new Options(Objective.SQUARED, 20, 0.1, 8, 4, 5, 1, 1, 32));
  }

  private static byte[] bytes(GradientBoostedTrees model) throws IOException {
    var out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static float[][] uniformRows(int count, int features) {
    return uniformRows(count, features, random("rows"));
  }

  private static float[][] uniformRows(int count, int features, RandomStream random) {
    var rows = new float[count][features];
    for (var row : rows) {
      for (int i = 0; i < features; i++) {
        row[i] = (float) random.nextDouble();
      }
    }
    return rows;
  }

  private static RandomStream random(String name) {
    return KeyedHash.of(SEED, "trees-test").stream(name);
  }
}
