package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.jobs.store.HadoopByteSink;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.order.SequenceNumbering;
import io.cuvee.mixer.pack.CopyPlacement;
import io.cuvee.mixer.pack.Piece;
import io.cuvee.mixer.pack.SequenceAssembler;
import io.cuvee.mixer.pack.Slicer;
import io.cuvee.mixer.shard.ShardFile;
import io.cuvee.mixer.shard.ShardSchemaInfo;
import io.cuvee.mixer.shard.ShardWriter;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Writes the files of one split: places copies, cuts them, gathers and writes sequences. */
final class ShardBuilder {
  private static final StructType COPY =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("dup_group", DataTypes.StringType, false)
          .add("domain_index", DataTypes.IntegerType, false)
          .add("epoch", DataTypes.IntegerType, false)
          .add("bucket", DataTypes.IntegerType, false)
          .add("order_key", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false);

  private static final StructType PLACEMENT =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("dup_group", DataTypes.StringType, false)
          .add("domain", DataTypes.StringType, false)
          .add("domain_index", DataTypes.IntegerType, false)
          .add("epoch", DataTypes.IntegerType, false)
          .add("start", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("used", DataTypes.LongType, false)
          .add("truncated", DataTypes.LongType, false);

  private final StageContext context;

  ShardBuilder(StageContext context) {
    this.context = context;
  }

  List<ShardFile> build(
      String split,
      Dataset<Row> tokens,
      BudgetPlan plan,
      SequenceNumbering numbering,
      ShardFiles files)
      throws IOException {
    var slicer = new Slicer(plan, numbering);
    var placements = place(split, tokens, plan, slicer);
    boolean train = "train".equals(split);
    var table = train ? "placements" : "valid_placements";
    context.write(table, placements);
    var pieces =
        pieces(context.written(table).where("used > 0"), tokens.select("id", "input_ids"), slicer);
    return write(split, pieces, plan, files, train);
  }

  private Dataset<Row> place(String split, Dataset<Row> tokens, BudgetPlan plan, Slicer slicer) {
    var copies = Scratch.keep(context, split + "-copies", copies(tokens, plan));
    var epochs = plan.domains().stream().mapToInt(domain -> Math.max(1, domain.epochs())).toArray();
    context.describe("adding up offsets");
    var offsets = context.sparkContext().broadcast(CopyOffsets.of(copies, epochs));
    var names = new ArrayList<>(plan.domainNames());
    return copies
        .repartition(context.partitions(), col("domain_index"), col("epoch"), col("bucket"))
        .sortWithinPartitions("domain_index", "epoch", "bucket", "order_key", "id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  var placer = new Placer(offsets.value(), slicer, names);
                  return new MappedIterator<>(rows, placer::place);
                },
            Encoders.row(PLACEMENT));
  }

  private Dataset<Row> copies(Dataset<Row> tokens, BudgetPlan plan) {
    var indexes = new TreeMap<String, Integer>();
    var epochs = new TreeMap<String, Integer>();
    for (var domain : plan.domains()) {
      indexes.put(domain.domain(), domain.index());
      epochs.put(domain.domain(), Math.max(1, domain.epochs()));
    }
    long seed = context.recipe().seed();
    return tokens
        .select("id", "dup_group", "domain", "token_count")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  var hash = KeyedHash.of(seed, "order");
                  return new FlatIterator<>(rows, row -> copiesOf(row, hash, indexes, epochs));
                },
            Encoders.row(COPY));
  }

  private static Iterator<Row> copiesOf(
      Row row, KeyedHash hash, Map<String, Integer> indexes, Map<String, Integer> epochs) {
    var id = DocumentId.parse(row.getString(0));
    var copies = new ArrayList<Row>();
    for (int epoch = 0; epoch < epochs.get(row.getString(2)); epoch++) {
      long key = hash.bits(id, epoch);
      copies.add(
          RowFactory.create(
              row.getString(0),
              row.getString(1),
              indexes.get(row.getString(2)),
              epoch,
              CopyOffsets.bucket(key),
              // Signed order of the flipped key is unsigned order of the key.
              key ^ Long.MIN_VALUE,
              row.getLong(3)));
    }
    return copies.iterator();
  }

  /** Runs along a task's sorted copies; each bucket starts at its known offset. */
  private static final class Placer {
    private final CopyOffsets offsets;
    private final Slicer slicer;
    private final List<String> names;
    private int domain = -1;
    private int epoch = -1;
    private int bucket = -1;
    private long next;

    Placer(CopyOffsets offsets, Slicer slicer, List<String> names) {
      this.offsets = offsets;
      this.slicer = slicer;
      this.names = names;
    }

    Row place(Row copy) {
      if (copy.getInt(2) != domain || copy.getInt(3) != epoch || copy.getInt(4) != bucket) {
        domain = copy.getInt(2);
        epoch = copy.getInt(3);
        bucket = copy.getInt(4);
        next = offsets.start(domain, epoch, bucket);
      }
      int length = Math.toIntExact(copy.getLong(6));
      var place =
          new CopyPlacement(copy.getString(0), copy.getString(1), domain, epoch, next, length);
      next += length;
      return RowFactory.create(
          place.documentId(),
          place.group(),
          names.get(domain),
          domain,
          epoch,
          place.start(),
          (long) length,
          slicer.used(place),
          slicer.truncated(place));
    }
  }

  private org.apache.spark.api.java.JavaRDD<Piece> pieces(
      Dataset<Row> placements, Dataset<Row> tokens, Slicer slicer) {
    return placements
        .join(tokens, "id")
        .select("id", "dup_group", "domain_index", "epoch", "start", "length", "input_ids")
        .toJavaRDD()
        .mapPartitions(
            rows ->
                new FlatIterator<>(
                    rows,
                    row ->
                        slicer
                            .slice(
                                new CopyPlacement(
                                    row.getString(0),
                                    row.getString(1),
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getLong(4),
                                    (int) row.getLong(5)),
                                Vectors.integers(row, 6))
                            .iterator()));
  }

  private List<ShardFile> write(
      String split,
      org.apache.spark.api.java.JavaRDD<Piece> pieces,
      BudgetPlan plan,
      ShardFiles files,
      boolean train)
      throws IOException {
    context.describe("writing " + split + " shards");
    var attempts = context.scratch("attempts");
    var info = ShardInfos.of(context, plan);
    var configuration = new SerializableConfiguration(context.folder().configuration());
    int length = plan.sequenceLength();
    int endOfDocument = info.endOfDocument();
    var domains = new ArrayList<>(plan.domainNames());
    var results =
        pieces
            .mapToPair(piece -> new Tuple2<>(PieceKey.of(piece, files), piece))
            .repartitionAndSortWithinPartitions(new ByFile(files.names().size()))
            .mapPartitions(
                (FlatMapFunction<Iterator<Tuple2<PieceKey, Piece>>, Written>)
                    sorted ->
                        writeFile(
                            sorted,
                            files,
                            attempts,
                            info,
                            configuration.value(),
                            pieceIterator ->
                                train
                                    ? new SequenceAssembler(pieceIterator, length, domains)
                                    : SequenceAssembler.padding(
                                        pieceIterator, length, domains, endOfDocument)))
            .collect();
    return publish(new ArrayList<>(results));
  }

  /** Turns sorted pieces into sequences. */
  private interface Assembly extends Serializable {
    SequenceAssembler of(Iterator<Piece> pieces);
  }

  private static Iterator<Written> writeFile(
      Iterator<Tuple2<PieceKey, Piece>> sorted,
      ShardFiles files,
      String attempts,
      ShardSchemaInfo info,
      Configuration configuration,
      Assembly assembly)
      throws IOException {
    int index = TaskContext.getPartitionId();
    var name = files.names().get(index);
    var path = new Path(attempts, TaskContext.get().taskAttemptId() + "/" + name);
    var sequences = assembly.of(new MappedIterator<>(sorted, Tuple2::_2));
    try (var writer = new ShardWriter(new HadoopByteSink(path, configuration), info)) {
      while (sequences.hasNext()) {
        writer.write(sequences.next());
      }
      return List.of(new Written(path.toString(), writer.finish())).iterator();
    }
  }

  /** A file that a task finished, where it lies until it is published. */
  private record Written(String path, ShardFile file) implements Serializable {}

  private List<ShardFile> publish(List<Written> written) throws IOException {
    var folder = context.folder();
    var target = folder.path(context.ownTable("shards"));
    folder.files().mkdirs(target);
    var files = new ArrayList<ShardFile>();
    for (var item : written) {
      var path = new Path(target, item.file().name());
      folder.files().delete(path, false);
      if (!folder.files().rename(new Path(item.path()), path)) {
        throw new IOException("Cannot move " + item.path() + " to " + path);
      }
      files.add(item.file());
    }
    files.sort(Comparator.comparing(ShardFile::name));
    return files;
  }

  /** Where a piece belongs: file, then sequence, then place in the sequence. */
  private record PieceKey(int file, long sequence, int offset)
      implements Comparable<PieceKey>, Serializable {
    static PieceKey of(Piece piece, ShardFiles files) {
      return new PieceKey(files.fileOf(piece.sequence()), piece.sequence(), piece.offset());
    }

    @Override
    public int compareTo(PieceKey other) {
      int bySequence = Long.compare(sequence, other.sequence);
      return bySequence != 0 ? bySequence : Integer.compare(offset, other.offset);
    }
  }

  /** One partition a file. */
  private static final class ByFile extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int files;

    ByFile(int files) {
      this.files = files;
    }

    @Override
    public int numPartitions() {
      return files;
    }

    @Override
    public int getPartition(Object key) {
      return ((PieceKey) key).file();
    }
  }
}
