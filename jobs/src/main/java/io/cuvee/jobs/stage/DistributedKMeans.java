package io.cuvee.jobs.stage;

import io.cuvee.cluster.kmeans.BlockSums;
import io.cuvee.cluster.kmeans.Centroids;
import io.cuvee.cluster.kmeans.KMeans;
import io.cuvee.cluster.kmeans.KMeansOptions;
import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * k-means over a sample that is cut into {@value #BLOCKS} blocks by a keyed hash of the document,
 * each sorted by id. Sums are made block by block in tasks and added in the order of the blocks, so
 * that the bits do not depend on partitions or on who finished first.
 */
final class DistributedKMeans {
  private static final int BLOCKS = 64;
  private static final int BLOCKS_PER_GROUP = 8;
  private static final int SEEDING_POINTS_PER_CLUSTER = 30;

  private final StageContext context;

  DistributedKMeans(StageContext context) {
    this.context = context;
  }

  Centroids fit(Dataset<Row> vectors, long documents) {
    var settings = context.recipe().cluster();
    var options =
        new KMeansOptions(
            settings.clusters(),
            settings.iterations(),
            1e-7,
            settings.spherical(),
            context.recipe().seed());
    var blocks = blocks(vectors, documents, settings.sample());
    blocks.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      context.describe("seeding k-means");
      long sampled = Math.min(documents, settings.sample());
      var centroids = KMeans.initial(seeding(blocks, options, sampled), options);
      for (int i = 0; i < options.iterations(); i++) {
        context.describe("k-means, iteration " + (i + 1));
        var next = KMeans.update(centroids, sums(blocks, centroids), options);
        boolean settled = shift(centroids, next) <= options.tolerance();
        centroids = next;
        if (settled) {
          break;
        }
      }
      return centroids;
    } finally {
      blocks.unpersist();
    }
  }

  private JavaPairRDD<Integer, float[][]> blocks(
      Dataset<Row> vectors, long documents, long sample) {
    double share = documents <= sample ? 1 : (double) sample / documents;
    long seed = context.recipe().seed();
    return vectors
        .toJavaRDD()
        .mapPartitionsToPair(
            rows -> {
              var hash = KeyedHash.of(seed, "k-means");
              return new FlatIterator<>(
                  rows,
                  row -> {
                    var id = DocumentId.parse(row.getString(0));
                    if (hash.uniform(id) >= share) {
                      return java.util.Collections.emptyIterator();
                    }
                    int block = (int) (hash.bits(id, 1) >>> 58);
                    var point = new Point(row.getString(0), Vectors.of(row, 2));
                    return List.of(new Tuple2<>(block, point)).iterator();
                  });
            })
        .groupByKey(Math.min(BLOCKS, context.partitions()))
        .mapValues(DistributedKMeans::sorted);
  }

  private static float[][] sorted(Iterable<Point> points) {
    var list = new ArrayList<Point>();
    points.forEach(list::add);
    list.sort(Comparator.comparing(Point::id));
    return list.stream().map(Point::vector).toArray(float[][]::new);
  }

  /** The first blocks, as many as seeding needs. */
  private static float[][] seeding(
      JavaPairRDD<Integer, float[][]> blocks, KMeansOptions options, long sampled) {
    long wanted = (long) SEEDING_POINTS_PER_CLUSTER * options.clusters();
    long count = sampled <= wanted ? BLOCKS : (wanted * BLOCKS + sampled - 1) / sampled;
    var first = new ArrayList<>(blocks.filter(block -> block._1() < count).collect());
    first.sort(Comparator.comparing(Tuple2::_1));
    var points = new ArrayList<float[]>();
    for (var block : first) {
      points.addAll(List.of(block._2()));
    }
    return points.toArray(new float[0][]);
  }

  private List<BlockSums> sums(JavaPairRDD<Integer, float[][]> blocks, Centroids centroids) {
    var shared = context.sparkContext().broadcast(centroids);
    var grouped =
        blocks
            .mapToPair(
                block ->
                    new Tuple2<>(
                        block._1() / BLOCKS_PER_GROUP,
                        new Tuple2<>(block._1(), KMeans.accumulate(shared.value(), block._2()))))
            .groupByKey(BLOCKS / BLOCKS_PER_GROUP)
            .mapValues(DistributedKMeans::addInOrder)
            .collect();
    shared.destroy();
    var ordered = new ArrayList<>(grouped);
    ordered.sort(Comparator.comparing(Tuple2::_1));
    return ordered.stream().map(Tuple2::_2).toList();
  }

  private static BlockSums addInOrder(Iterable<Tuple2<Integer, BlockSums>> parts) {
    var list = new ArrayList<Tuple2<Integer, BlockSums>>();
    parts.forEach(list::add);
    list.sort(Comparator.comparing(Tuple2::_1));
    var first = list.get(0)._2();
    double[] sums = first.sums().clone();
    long[] counts = first.counts().clone();
    double inertia = first.inertia();
    for (var part : list.subList(1, list.size())) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part._2().sums()[i];
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += part._2().counts()[i];
      }
      inertia += part._2().inertia();
    }
    return new BlockSums(sums, counts, inertia);
  }

  private static double shift(Centroids before, Centroids after) {
    double largest = 0;
    for (int i = 0; i < before.values().length; i++) {
      double step = (double) after.values()[i] - before.values()[i];
      largest = Math.max(largest, step * step);
    }
    return largest;
  }

  private record Point(String id, float[] vector) implements Serializable {}
}
