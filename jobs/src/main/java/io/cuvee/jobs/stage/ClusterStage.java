package io.cuvee.jobs.stage;

import io.cuvee.cluster.kmeans.Centroids;
import io.cuvee.cluster.merge.WardMerge;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds domains as CLIMB does (arXiv 2504.13161): fine k-means on a sample, centroids merged to a
 * few domains, every document assigned, domains labelled by their most telling terms. Tables:
 * {@code assignments} (id, cluster, domain), {@code centroids}, {@code domains}.
 */
public final class ClusterStage implements Stage {
  private static final StructType ASSIGNMENT =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("characters", DataTypes.LongType, false)
          .add("cluster", DataTypes.IntegerType, false);

  private static final StructType CENTROID =
      new StructType()
          .add("cluster", DataTypes.IntegerType, false)
          .add("domain", DataTypes.StringType, false)
          .add("documents", DataTypes.LongType, false)
          .add("vector", DataTypes.createArrayType(DataTypes.FloatType, false), false);

  private static final StructType DOMAIN =
      new StructType()
          .add("domain", DataTypes.StringType, false)
          .add("label", DataTypes.StringType, false)
          .add("documents", DataTypes.LongType, false)
          .add("terms", DataTypes.createArrayType(DataTypes.StringType, false), false);

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String version() {
    return "cluster/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("dedup", "embed");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    return new TreeMap<>(Map.of("cluster", recipe.section("cluster")));
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var recipe = context.recipe();
    var vectors = context.table("embed", "vectors");
    long documents = context.input("embed").ledger().total(Unit.DOCUMENTS, Term.OUT);
    var centroids = new DistributedKMeans(context).fit(vectors, documents);
    var assigned = Scratch.keep(context, "assigned", assign(context, vectors, centroids));
    var sizes = sizes(assigned, centroids.clusters());
    var domainOf = domains(centroids, sizes, recipe.cluster().domains());
    context.write("assignments", withDomain(context, assigned, domainOf));
    context.write("centroids", centroidRows(context, centroids, sizes, domainOf));
    var labels = new DomainLabels(context).label(domainOf, sizes);
    context.write("domains", domainRows(context, labels));
    return new StageOutput(tally(context), Map.of("domains", labels));
  }

  private static Dataset<Row> assign(
      StageContext context, Dataset<Row> vectors, Centroids centroids) {
    context.describe("assigning");
    var shared = context.sparkContext().broadcast(centroids);
    return vectors.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows ->
                new MappedIterator<>(
                    rows,
                    row ->
                        RowFactory.create(
                            row.getString(0),
                            row.getLong(1),
                            shared.value().nearest(Vectors.of(row, 2)))),
        Encoders.row(ASSIGNMENT));
  }

  private static long[] sizes(Dataset<Row> assigned, int clusters) {
    var sizes = new long[clusters];
    for (var row : assigned.groupBy("cluster").count().collectAsList()) {
      sizes[row.getInt(0)] = row.getLong(1);
    }
    return sizes;
  }

  /**
   * Domain of each fine cluster; d00 is the largest domain, empty clusters join one all the same.
   */
  private static String[] domains(Centroids centroids, long[] sizes, int target) {
    int[] merged =
        WardMerge.merge(centroids, sizes, Math.min(target, centroids.clusters())).domainOfCluster();
    var documents = new TreeMap<Integer, Long>();
    var first = new TreeMap<Integer, Integer>();
    for (int cluster = 0; cluster < merged.length; cluster++) {
      documents.merge(merged[cluster], sizes[cluster], Long::sum);
      first.putIfAbsent(merged[cluster], cluster);
    }
    var order = new ArrayList<>(documents.keySet());
    order.sort(
        Comparator.<Integer, Long>comparing(domain -> -documents.get(domain))
            .thenComparing(first::get));
    var names = new String[merged.length];
    for (int cluster = 0; cluster < merged.length; cluster++) {
      int rank = order.indexOf(merged[cluster]);
      names[cluster] = (rank < 10 ? "d0" : "d") + rank;
    }
    return names;
  }

  private static Dataset<Row> withDomain(
      StageContext context, Dataset<Row> assigned, String[] domainOf) {
    var mapping = new ArrayList<Row>();
    for (int cluster = 0; cluster < domainOf.length; cluster++) {
      mapping.add(RowFactory.create(cluster, domainOf[cluster]));
    }
    var type =
        new StructType()
            .add("cluster", DataTypes.IntegerType, false)
            .add("domain", DataTypes.StringType, false);
    var domains = context.spark().createDataset(mapping, Encoders.row(type));
    return assigned
        .join(functions.broadcast(domains), "cluster")
        .select("id", "characters", "cluster", "domain");
  }

  private static Dataset<Row> centroidRows(
      StageContext context, Centroids centroids, long[] sizes, String[] domainOf) {
    var rows = new ArrayList<Row>();
    for (int cluster = 0; cluster < centroids.clusters(); cluster++) {
      var vector = new float[centroids.dimension()];
      System.arraycopy(centroids.values(), cluster * vector.length, vector, 0, vector.length);
      rows.add(RowFactory.create(cluster, domainOf[cluster], sizes[cluster], vector));
    }
    return context.spark().createDataset(rows, Encoders.row(CENTROID)).coalesce(1);
  }

  @SuppressWarnings("unchecked")
  private static Dataset<Row> domainRows(StageContext context, List<Object> labels) {
    var rows = new ArrayList<Row>();
    for (var item : labels) {
      var label = (Map<String, Object>) item;
      rows.add(
          RowFactory.create(
              label.get("domain"),
              label.get("label"),
              label.get("documents"),
              ((List<String>) label.get("terms")).toArray(new String[0])));
    }
    return context.spark().createDataset(rows, Encoders.row(DOMAIN)).coalesce(1);
  }

  private StageLedger tally(StageContext context) throws IOException {
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("embed").ledger(), Unit.DOCUMENTS, Unit.CHARACTERS);
    Counts.add(ledger, Term.OUT, context.written("assignments"), functions.lit(""), "characters");
    return ledger.build();
  }
}
