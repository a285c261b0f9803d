package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.mixture.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the mixture of domains: by CLIMB's loop over proxies that are trained in tasks, or by a
 * fixed rule. Tables: {@code trials} (every proxy with its mixture and losses) and {@code weights}.
 */
public final class MixtureStage implements Stage {
  private static final StructType TRIAL =
      new StructType()
          .add("round", DataTypes.IntegerType, false)
          .add("index", DataTypes.IntegerType, false)
          .add("objective", DataTypes.DoubleType, false)
          .add("predicted", DataTypes.DoubleType, true)
          .add(
              "weights",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType, false),
              false)
          .add(
              "metrics",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType, false),
              false);

  private static final StructType WEIGHT =
      new StructType()
          .add("domain", DataTypes.StringType, false)
          .add("natural", DataTypes.DoubleType, false)
          .add("weight", DataTypes.DoubleType, false)
          .add("supply_documents", DataTypes.LongType, false)
          .add("supply_tokens", DataTypes.LongType, false);

  @Override
  public String name() {
    return "mixture";
  }

  @Override
  public String version() {
    return "mixture/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("tokenize");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    var settings = new TreeMap<String, Object>();
    settings.put("mixture", recipe.section("mixture"));
    settings.put("budget", recipe.section("budget"));
    return settings;
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var supplies = Supplies.of(context);
    if (supplies.isEmpty()) {
      throw new CuveeException.RunFailed(
          "No document is left for training after filters, deduplication and validation; loosen "
              + "filters.tiers (the rejected/ folder says which rules dropped them).");
    }
    var outcome = new MixtureSearch(context, supplies).find();
    context.write("weights", weights(context, supplies, outcome.mixture()));
    context.write("trials", trials(context, outcome.trials()));
    var facts = new TreeMap<String, Object>();
    facts.put("method", context.recipe().mixture().method().name().toLowerCase(Locale.ROOT));
    facts.put("why", outcome.why());
    facts.put("predictor", outcome.predictor());
    facts.put("mixture", outcome.mixture().toJson());
    facts.put("digest", Sha256.hex(CanonicalJson.line(outcome.mixture().toJson())));
    facts.put("weights", weightFacts(supplies, outcome.mixture()));
    facts.put("trials", trialFacts(outcome.trials()));
    if (!Double.isNaN(outcome.spearman())) {
      facts.put("spearman", outcome.spearman());
    }
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("tokenize").ledger(), Unit.DOCUMENTS, Unit.TOKENS);
    // The weights table carries each domain's supply: counted from the token files, domain by
    // domain, while IN is what tokenization counted over all of them.
    long documents = 0;
    long tokens = 0;
    for (var row : context.written("weights").collectAsList()) {
      documents += row.<Long>getAs("supply_documents");
      tokens += row.<Long>getAs("supply_tokens");
    }
    ledger.add(Unit.DOCUMENTS, Term.OUT, "", documents);
    ledger.add(Unit.TOKENS, Term.OUT, "", tokens);
    return new StageOutput(ledger.build(), facts);
  }

  private static List<Object> weightFacts(Supplies supplies, Mixture mixture) {
    var items = new ArrayList<Object>();
    for (var supply : supplies.list()) {
      var item = new TreeMap<String, Object>();
      item.put("domain", supply.domain());
      item.put("natural", supplies.naturalShare(supply.domain()));
      item.put("weight", mixture.weight(supply.domain()));
      item.put("supply_documents", supply.documents());
      item.put("supply_tokens", supply.tokens());
      items.add(item);
    }
    return items;
  }

  private static List<Object> trialFacts(List<Trial> trials) {
    var items = new ArrayList<Object>();
    for (var trial : trials) {
      var item = new TreeMap<String, Object>();
      item.put("round", trial.round());
      item.put("index", trial.index());
      item.put("objective", trial.objective());
      if (!Double.isNaN(trial.predicted())) {
        item.put("predicted", trial.predicted());
      }
      item.put("weights", weightsOf(trial.mixture()));
      items.add(item);
    }
    return items;
  }

  private static TreeMap<String, Double> weightsOf(Mixture mixture) {
    var weights = new TreeMap<String, Double>();
    for (var domain : mixture.domains()) {
      weights.put(domain, mixture.weight(domain));
    }
    return weights;
  }

  private static Dataset<Row> weights(StageContext context, Supplies supplies, Mixture mixture) {
    var rows = new ArrayList<Row>();
    for (var supply : supplies.list()) {
      rows.add(
          RowFactory.create(
              supply.domain(),
              supplies.naturalShare(supply.domain()),
              mixture.weight(supply.domain()),
              supply.documents(),
              supply.tokens()));
    }
    return context.spark().createDataset(rows, Encoders.row(WEIGHT)).coalesce(1);
  }

  private static Dataset<Row> trials(StageContext context, List<Trial> trials) {
    var rows = new ArrayList<Row>();
    for (var trial : trials) {
      rows.add(
          RowFactory.create(
              trial.round(),
              trial.index(),
              trial.objective(),
              Double.isNaN(trial.predicted()) ? null : (Object) trial.predicted(),
              scala.jdk.javaapi.CollectionConverters.asScala(weightsOf(trial.mixture())),
              scala.jdk.javaapi.CollectionConverters.asScala(new TreeMap<>(trial.metrics()))));
    }
    return context.spark().createDataset(rows, Encoders.row(TRIAL)).coalesce(1);
  }
}
