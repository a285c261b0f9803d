package io.cuvee.jobs.stage;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.mixer.budget.DomainSupply;
import io.cuvee.mixer.proxy.ProxyCorpus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The text that proxies see: of each domain a keyed sample of the training documents, and the
 * held-out documents of each target. Its size is set by the recipe, not by the corpus.
 */
final class ProxySample {
  /** Documents differ in length: draw more than is needed, then cut in the order of the keys. */
  private static final double MARGIN = 1.5;

  /** A domain of few long documents: so many are expected at least that none is left empty. */
  private static final double EXPECTED_DOCUMENTS = 30;

  private final StageContext context;
  private final Supplies supplies;

  ProxySample(StageContext context, Supplies supplies) {
    this.context = context;
    this.supplies = supplies;
  }

  ProxyCorpus collect() {
    var proxy = context.recipe().mixture().proxy();
    var domains = supplies.domains();
    var tokens = context.table("tokenize", "tokens");
    var shares = new TreeMap<String, Double>();
    for (var supply : supplies.list()) {
      shares.put(supply.domain(), share(supply, proxy.sampleTokens()));
    }
    var train = sample(tokens.where("split = 'train'"), "domain", shares, proxy.sampleTokens());
    var targets = targets(tokens);
    var heldOut = new TreeMap<String, List<int[]>>();
    var column = targets.get(0).column();
    var heldOutShares = new TreeMap<String, Double>();
    for (var target : targets) {
      heldOutShares.put(target.name(), share(target.supply(), proxy.heldOutTokens()));
    }
    heldOut.putAll(
        sample(tokens.where("split = 'valid'"), column, heldOutShares, proxy.heldOutTokens()));
    var trainTexts = new ArrayList<int[][]>();
    domains.forEach(domain -> trainTexts.add(texts(train, domain)));
    var names = targets.stream().map(Target::name).toList();
    var heldOutTexts = new ArrayList<int[][]>();
    names.forEach(name -> heldOutTexts.add(texts(heldOut, name)));
    int vocabulary = ((Number) context.input("tokenize").facts().get("vocabulary")).intValue();
    return new ProxyCorpus(domains, trainTexts, names, heldOutTexts, vocabulary);
  }

  private static double share(DomainSupply supply, long tokens) {
    return Math.max(MARGIN * tokens / supply.tokens(), EXPECTED_DOCUMENTS / supply.documents());
  }

  private record Target(String column, String name, DomainSupply supply) {}

  /** The recipe's targets, either all domains or all sources; every domain if it names none. */
  private List<Target> targets(Dataset<Row> tokens) {
    var wanted = context.recipe().mixture().targets();
    var domains = heldOut(tokens, "domain");
    var sources = heldOut(tokens, "source");
    if (wanted.isEmpty()) {
      return targets("domain", domains, List.copyOf(domains.keySet()));
    }
    if (sources.keySet().containsAll(wanted)) {
      return targets("source", sources, wanted);
    }
    if (domains.keySet().containsAll(wanted)) {
      return targets("domain", domains, wanted);
    }
    throw new CuveeException.WrongUsage(
        "mixture.targets is "
            + wanted
            + ", but held-out text exists for the sources "
            + sources.keySet()
            + " and the domains "
            + domains.keySet()
            + "; name sources alone or domains alone, or raise shards.validation.");
  }

  private static List<Target> targets(
      String column, Map<String, DomainSupply> available, List<String> names) {
    if (available.isEmpty()) {
      throw new CuveeException.WrongUsage(
          "There is no held-out text to score proxies on; raise shards.validation.");
    }
    return names.stream()
        .distinct()
        .sorted()
        .map(name -> new Target(column, name, available.get(name)))
        .toList();
  }

  private static Map<String, DomainSupply> heldOut(Dataset<Row> tokens, String column) {
    var supplies = new TreeMap<String, DomainSupply>();
    for (var row :
        tokens
            .where("split = 'valid'")
            .groupBy(column)
            .agg(functions.count(functions.lit(1)), functions.sum("token_count"))
            .collectAsList()) {
      supplies.put(
          row.getString(0), new DomainSupply(row.getString(0), row.getLong(1), row.getLong(2)));
    }
    return supplies;
  }

  private Map<String, List<int[]>> sample(
      Dataset<Row> rows, String column, Map<String, Double> shares, long limit) {
    long seed = context.recipe().seed();
    var chosen = new TreeMap<>(shares);
    context.describe("sampling text for proxies");
    var drawn =
        rows.select(column, "id", "input_ids")
            .filter(
                (FilterFunction<Row>)
                    row ->
                        KeyedHash.of(seed, "proxy").uniform(DocumentId.parse(row.getString(1)))
                            < chosen.getOrDefault(row.getString(0), 0.0))
            .collectAsList();
    var hash = KeyedHash.of(seed, "proxy");
    var byName = new TreeMap<String, List<Row>>();
    for (var row : drawn) {
      byName.computeIfAbsent(row.getString(0), name -> new ArrayList<>()).add(row);
    }
    var texts = new TreeMap<String, List<int[]>>();
    byName.forEach(
        (name, list) -> {
          list.sort(
              Comparator.<Row, Double>comparing(
                      row -> hash.uniform(DocumentId.parse(row.getString(1))))
                  .thenComparing(row -> row.getString(1)));
          texts.put(name, cut(list, limit));
        });
    return texts;
  }

  private static List<int[]> cut(List<Row> rows, long limit) {
    var texts = new ArrayList<int[]>();
    long total = 0;
    for (var row : rows) {
      if (total >= limit) {
        break;
      }
      int[] ids = Vectors.integers(row, 2);
      int keep = (int) Math.min(ids.length, limit - total);
      texts.add(keep == ids.length ? ids : java.util.Arrays.copyOf(ids, keep));
      total += keep;
    }
    return texts;
  }

  private static int[][] texts(Map<String, List<int[]>> byName, String name) {
    return byName.getOrDefault(name, List.of()).toArray(new int[0][]);
  }
}
