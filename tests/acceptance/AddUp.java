import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a ledger up by hand: a line for each stage and unit. Run as {@code java -cp
 * 'jobs/target/spark/jars/*' tests/acceptance/AddUp.java RUN/ledger.json}; exit code 1 if a sum is
 * wrong.
 */
final class AddUp {
  private static final List<String> STAGES =
      List.of("ingest", "filter", "dedup", "embed", "cluster", "tokenize", "mixture", "shard");
  private static final List<String> BROUGHT = List.of("in", "added", "edited");
  private static final List<String> GONE =
      List.of(
          "out", "skipped", "dropped", "quarantined", "merged", "validation", "unused", "truncated");

  public static void main(String[] args) throws Exception {
    var ledger = new ObjectMapper().readTree(Path.of(args[0]).toFile());
    boolean right = true;
    for (var stage : STAGES) {
      for (var unit : ledger.path(stage).properties()) {
        long brought = sum(unit.getValue(), BROUGHT);
        boolean same = brought == sum(unit.getValue(), GONE);
        right &= same;
        System.out.printf(
            "%-9s %-10s %s = %,d = %s%s%n",
            stage,
            unit.getKey(),
            terms(unit.getValue(), BROUGHT),
            brought,
            terms(unit.getValue(), GONE),
            same ? "" : "   FAILED");
      }
    }
    System.exit(right && !ledger.isEmpty() ? 0 : 1);
  }

  private static String terms(JsonNode unit, List<String> names) {
    var terms = new ArrayList<String>();
    for (var name : names) {
      if (unit.has(name)) {
        terms.add("%,d %s".formatted(sum(unit, List.of(name)), name));
      }
    }
    return String.join(" + ", terms);
  }

  /** A term is an amount, or amounts by reason. */
  private static long sum(JsonNode unit, List<String> names) {
    long sum = 0;
    for (var name : names) {
      sum += unit.path(name).asLong();
      for (var reason : unit.path(name)) {
        sum += reason.asLong();
      }
    }
    return sum;
  }
}
