package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.cuvee.filters.dedup.DuplicateGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Connected components of a graph of document ids by alternating large-star and small-star steps
 * (Kiveris et al., "Connected Components in MapReduce and Beyond", 2014): O(log² n) rounds, no node
 * ever gathers its component in memory, and the smallest id is the root.
 */
final class ConnectedComponents {
  static final StructType EDGE =
      new StructType().add("u", DataTypes.StringType, false).add("v", DataTypes.StringType, false);

  private static final int MAX_ROUNDS = 60;

  /** Up to this many edges are joined in memory: a fixed bound, whatever the corpus. */
  private static final long MOST_IN_MEMORY = 100_000;

  private final StageContext context;
  private final long mostInMemory;

  ConnectedComponents(StageContext context) {
    this(context, MOST_IN_MEMORY);
  }

  ConnectedComponents(StageContext context, long mostInMemory) {
    this.context = context;
    this.mostInMemory = mostInMemory;
  }

  /** {@code (member, root)} for every node that is not its component's smallest. */
  Dataset<Row> rootOf(Dataset<Row> edges) {
    var current =
        Scratch.keep(context, "components-0", edges.where("u <> v").select("u", "v").distinct());
    var state = state(current);
    if (state.edges() <= mostInMemory) {
      return inMemory(current);
    }
    for (int round = 1; round <= MAX_ROUNDS && state.edges() > 0; round++) {
      current = Scratch.keep(context, "components-" + round, smallStar(largeStar(current)));
      var next = state(current);
      if (next.equals(state)) {
        break;
      }
      state = next;
    }
    return current.select(col("u").as("member"), col("v").as("root"));
  }

  /** The same groups by union-find: few edges are not worth the rounds of Spark jobs. */
  private Dataset<Row> inMemory(Dataset<Row> edges) {
    var groups = new DuplicateGroups<String>();
    for (var edge : edges.collectAsList()) {
      groups.join(edge.getString(0), edge.getString(1));
    }
    var rows = new ArrayList<Row>();
    groups
        .groups()
        .forEach(
            (root, members) -> {
              for (var member : members) {
                if (!member.equals(root)) {
                  rows.add(RowFactory.create(member, root));
                }
              }
            });
    var type =
        new StructType()
            .add("member", DataTypes.StringType, false)
            .add("root", DataTypes.StringType, false);
    return context.spark().createDataset(rows, Encoders.row(type));
  }

  /** Every neighbour larger than the node is tied to the smallest of the neighbourhood. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    var both = edges.union(edges.select(col("v").as("u"), col("u").as("v")));
    var smallest =
        both.groupBy("u").agg(min("v").as("m")).select(col("u"), least(col("u"), col("m")).as("m"));
    return both.join(smallest, "u")
        .where("v > u")
        .select(col("v").as("u"), col("m").as("v"))
        .where("u <> v")
        .distinct();
  }

  /** The node and every neighbour smaller than it are tied to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    var downward =
        edges.select(
            org.apache.spark.sql.functions.greatest(col("u"), col("v")).as("u"),
            least(col("u"), col("v")).as("v"));
    var smallest = downward.groupBy("u").agg(min("v").as("m"));
    var neighbours = downward.join(smallest, "u").select(col("v").as("u"), col("m").as("v"));
    var self = smallest.select(col("u"), col("m").as("v"));
    return neighbours.union(self).where("u <> v").distinct();
  }

  /** Number and checksum of the edges: unchanged when the steps have converged. */
  private State state(Dataset<Row> edges) {
    var row =
        edges.agg(count(lit(1)), sum(xxhash64(col("u"), col("v")).cast("decimal(38,0)"))).first();
    return new State(row.getLong(0), row.isNullAt(1) ? BigDecimal.ZERO : row.getDecimal(1));
  }

  private record State(long edges, BigDecimal checksum) {}
}
