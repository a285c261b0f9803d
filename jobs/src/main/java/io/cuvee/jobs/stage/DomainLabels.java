package io.cuvee.jobs.stage;

import io.cuvee.cluster.label.ClusterLabels;
import io.cuvee.cluster.label.TermCounter;
import io.cuvee.cluster.label.TermCounts;
import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Labels domains by the terms that tell them apart, counted on a keyed sample of each. */
final class DomainLabels {
  private static final int TERMS = 8;
  private static final int TERMS_IN_LABEL = 3;

  private final StageContext context;

  DomainLabels(StageContext context) {
    this.context = context;
  }

  /** One object a domain, in the order of their names: domain, label, documents, terms. */
  List<Object> label(String[] domainOfCluster, long[] sizes) throws java.io.IOException {
    var documents = new TreeMap<String, Long>();
    for (int cluster = 0; cluster < sizes.length; cluster++) {
      documents.merge(domainOfCluster[cluster], sizes[cluster], Long::sum);
    }
    documents.values().removeIf(count -> count == 0);
    var counts = counts(documents);
    var ordered = new ArrayList<TermCounts>();
    documents.keySet().forEach(domain -> ordered.add(counts.get(domain)));
    var terms = ClusterLabels.label(ordered, TERMS);
    var labels = new ArrayList<Object>();
    int i = 0;
    for (var domain : documents.entrySet()) {
      var best = terms.get(i++);
      labels.add(
          new TreeMap<String, Object>(
              Map.of(
                  "domain",
                  domain.getKey(),
                  "documents",
                  domain.getValue(),
                  "terms",
                  new ArrayList<Object>(best),
                  "label",
                  best.isEmpty()
                      ? domain.getKey()
                      : String.join(
                          ", ", best.subList(0, Math.min(TERMS_IN_LABEL, best.size()))))));
    }
    return labels;
  }

  private Map<String, TermCounts> counts(Map<String, Long> documents) throws java.io.IOException {
    long sample = context.recipe().cluster().samplePerLabel();
    long seed = context.recipe().seed();
    var sizes = new TreeMap<>(documents);
    context.describe("counting terms");
    var sampled =
        context
            .written("assignments")
            .select("id", "domain")
            .filter(
                (FilterFunction<Row>)
                    row ->
                        KeyedHash.of(seed, "label").uniform(DocumentId.parse(row.getString(0)))
                                * sizes.get(row.getString(1))
                            < sample);
    var texts =
        sampled.join(context.table("dedup", "documents").select("id", "title", "text"), "id");
    var pairs =
        texts
            .select("domain", "title", "text")
            .toJavaRDD()
            .mapPartitionsToPair(
                rows -> {
                  var counter = new TermCounter();
                  return new MappedIterator<>(
                      rows,
                      row ->
                          new Tuple2<>(
                              row.getString(0),
                              counter.count(
                                  EmbedStage.titled(row.getString(1), row.getString(2)))));
                })
            .reduceByKey(TermCounts::plus);
    return new TreeMap<>(pairs.collectAsMap());
  }
}
