package io.cuvee.mixer.predict;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * RegMix's published tables (sail-sg/regmix, MIT): weights of 17 Pile domains and 13 losses.
 *
 * @param weights one row a model
 * @param losses likewise
 */
public record RegMixTables(
    List<String> domains, List<String> targets, double[][] weights, double[][] losses) {
  /** Reads one of {@code train_1m}, {@code test_1m}, {@code test_60m}; skips the test if absent. */
  public static RegMixTables read(String name) throws IOException {
    var given = System.getenv("CUVEE_DATA");
    var root = System.getenv().getOrDefault("CUVEE_ROOT", "..");
    var data = given != null ? Path.of(given) : Path.of(root, "../shared/data");
    var file = data.resolve("mixture/regmix/" + name + ".tsv");
    assumeTrue(Files.exists(file), "No " + name + ".tsv under CUVEE_DATA");
    var lines = Files.readAllLines(file);
    var header = List.of(lines.get(0).split("\t", -1));
    var rows = lines.stream().skip(1).map(line -> line.split("\t", -1)).toList();
    return new RegMixTables(
        names(header, "w_"),
        names(header, "loss_"),
        columns(header, rows, "w_"),
        columns(header, rows, "loss_"));
  }

  /** One loss of all models. */
  public double[] loss(String target) {
    int column = targets.indexOf(target);
    return Arrays.stream(losses).mapToDouble(row -> row[column]).toArray();
  }

  private static List<String> names(List<String> header, String prefix) {
    return header.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private static double[][] columns(List<String> header, List<String[]> rows, String prefix) {
    var places =
        IntStream.range(0, header.size()).filter(i -> header.get(i).startsWith(prefix)).toArray();
    return rows.stream()
        .map(row -> Arrays.stream(places).mapToDouble(i -> Double.parseDouble(row[i])).toArray())
        .toArray(double[][]::new);
  }
}
