package io.cuvee.mixer.shard;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.ByteSink;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.budget.DomainSupply;
import io.cuvee.mixer.order.SequenceNumbering;
import io.cuvee.mixer.order.SequenceOrder;
import io.cuvee.mixer.pack.CopyPlacement;
import io.cuvee.mixer.pack.PackedSequence;
import io.cuvee.mixer.pack.Piece;
import io.cuvee.mixer.pack.SequenceAssembler;
import io.cuvee.mixer.pack.Slicer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A small data set: two domains, three training shards, two validation files. */
final class SampleShards {
  static final int LENGTH = 64;
  static final int END = 0;
  static final ShardSchemaInfo INFO =
      new ShardSchemaInfo(
          "sample", "letters", "ab".repeat(32), 1_000, END, LENGTH, 11, List.of("Code/x", "web"));
  private static final Map<String, Double> WEIGHTS = Map.of("Code/x", 0.3, "web", 0.7);

  private final Path folder;
  private final String leakedGroup;

  SampleShards(Path folder) {
    this(folder, "");
  }

  /** With a group of validation that also stands in training, if not empty. */
  SampleShards(Path folder, String leakedGroup) {
    this.folder = folder;
    this.leakedGroup = leakedGroup;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Doc(int domain, String id, String group, int[] tokens) {}

  private List<Doc> documents(String source, int count) {
    var random = KeyedHash.of(5, "sample").stream(source);
    var documents = new ArrayList<Doc>();
    for (int i = 0; i < count; i++) {
      var tokens = new int[1 + random.nextInt(150)];
      for (int t = 0; t < tokens.length - 1; t++) {
        tokens[t] = 1 + random.nextInt(999);
      }
      tokens[tokens.length - 1] = END;
      var id = DocumentId.of(source, "file", i).toString();
      documents.add(
          new Doc(i % 2, id, i == 3 && !leakedGroup.isEmpty() ? leakedGroup : id, tokens));
    }
    return documents;
  }

  private static List<DomainSupply> supplies(List<Doc> documents) {
    var supplies = new ArrayList<DomainSupply>();
    for (int d = 0; d < 2; d++) {
      int domain = d;
      var own = documents.stream().filter(doc -> doc.domain() == domain).toList();
      long tokens = own.stream().mapToLong(doc -> doc.tokens().length).sum();
      supplies.add(new DomainSupply(INFO.domains().get(d), own.size(), tokens));
    }
    return supplies;
  }

  private static List<Piece> pieces(List<Doc> documents, BudgetPlan plan, Slicer slicer) {
    var pieces = new ArrayList<Piece>();
    for (int d = 0; d < 2; d++) {
      long start = 0;
      for (int epoch = 0; epoch < plan.domains().get(d).epochs(); epoch++) {
        for (var doc : documents) {
          if (doc.domain() == d) {
            int length = doc.tokens().length;
            var place = new CopyPlacement(doc.id(), doc.group(), d, epoch, start, length);
            pieces.addAll(slicer.slice(place, doc.tokens()));
            start += length;
          }
        }
      }
    }
    pieces.sort(Piece.ORDER);
    return pieces;
  }

  /** Writes the data set and its manifest. */
  Manifest write() throws IOException {
    var train = documents("train", 80);
    var supplies = supplies(train);
    long budget = BudgetPlan.largestBudget(supplies, WEIGHTS, 2.5, LENGTH);
    var plan = BudgetPlan.allocate(supplies, WEIGHTS, budget, 2.5, LENGTH);
    var order = new SequenceOrder(INFO.seed(), plan.sequencesPerDomain());
    var layout = new ShardLayout(plan.sequences(), 3);
    var rows =
        new SequenceAssembler(
            pieces(train, plan, new Slicer(plan, order)).iterator(), LENGTH, INFO.domains());
    var trainFiles = new ArrayList<ShardFile>();
    for (int shard = 0; shard < layout.shards(); shard++) {
      trainFiles.add(write(ShardLayout.trainName(shard, 3), rows, layout.rows(shard)));
    }
    var manifest =
        new Manifest(
            INFO,
            "cd".repeat(32),
            "0.1.0",
            plan,
            WEIGHTS,
            Map.of("web", "pages, <b>news</b>"),
            trainFiles,
            validation(),
            Map.of("pack", Map.of("tokens", Map.of("in", 12, "out", 12)), "share", 0.25));
    Files.writeString(folder.resolve(Manifest.NAME), manifest.text());
    return manifest;
  }

  private List<ShardFile> validation() throws IOException {
    var documents = documents("valid", 6);
    var plan = BudgetPlan.validation(supplies(documents), LENGTH);
    var numbering = SequenceNumbering.consecutive(plan.sequencesPerDomain());
    var rows =
        SequenceAssembler.padding(
            pieces(documents, plan, new Slicer(plan, numbering)).iterator(),
            LENGTH,
            INFO.domains(),
            END);
    var files = new ArrayList<ShardFile>();
    for (var domain : plan.domains()) {
      files.add(write(ShardLayout.validName(domain.domain()), rows, domain.sequences()));
    }
    return files;
  }

  private ShardFile write(String name, Iterator<PackedSequence> rows, long count)
      throws IOException {
    try (var writer = new ShardWriter(ByteSink.of(folder.resolve(name)), INFO)) {
      for (long i = 0; i < count; i++) {
        writer.write(rows.next());
      }
      return writer.finish();
    }
  }
}
