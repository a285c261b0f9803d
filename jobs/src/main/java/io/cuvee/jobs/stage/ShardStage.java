package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.budget.DomainSupply;
import io.cuvee.mixer.order.SequenceNumbering;
import io.cuvee.mixer.order.SequenceOrder;
import io.cuvee.mixer.shard.ShardFile;
import io.cuvee.mixer.shard.ShardLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Turns the mixture and the budget into shards: integer tokens a domain, copies in key order,
 * packed sequences in the global order, one task a file. Tables: {@code placements} (where each
 * copy of a document stands in its domain's stream, and how much of it was used) and {@code
 * shards}.
 */
public final class ShardStage implements Stage {
  @Override
  public String name() {
    return "shard";
  }

  @Override
  public String version() {
    return "shard/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("cluster", "tokenize", "mixture");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    var settings = new TreeMap<String, Object>();
    settings.put("budget", recipe.section("budget"));
    settings.put("sequence-length", recipe.shards().sequenceLength());
    settings.put("target-bytes", recipe.shards().targetBytes());
    settings.put("recipe", recipe.digest());
    return settings;
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var recipe = context.recipe();
    int length = recipe.shards().sequenceLength();
    var supplies = Supplies.of(context);
    var plan = plan(context, supplies);
    plan.rounding().ifPresent(message -> context.console().println("  shard: " + message));
    var order = new SequenceOrder(recipe.seed(), plan.sequencesPerDomain());
    var layout = ShardLayout.of(plan.sequences(), length, recipe.shards().targetBytes());
    var builder = new ShardBuilder(context);
    var tokens = context.table("tokenize", "tokens");
    var train =
        builder.build(
            "train", tokens.where("split = 'train'"), plan, order, ShardFiles.train(layout));
    var validPlan = BudgetPlan.validation(validationSupplies(tokens), length);
    var valid =
        validPlan.domains().isEmpty()
            ? List.<ShardFile>of()
            : builder.build(
                "valid",
                tokens.where("split = 'valid'"),
                validPlan,
                SequenceNumbering.consecutive(validPlan.sequencesPerDomain()),
                ShardFiles.validation(validPlan));
    checkValidation(context, validPlan, valid);
    var ledger = tally(context, train);
    var facts = new TreeMap<String, Object>();
    facts.put("manifest_sha256", new ManifestWriter(context).write(plan, train, valid, ledger));
    facts.put("files", fileFacts(train, valid));
    facts.put("plan", plan.toJson());
    facts.put("shards", (long) train.size());
    facts.put("validation_files", (long) valid.size());
    facts.put("sequences", plan.sequences());
    facts.put("tokens", plan.tokens());
    return new StageOutput(ledger, facts);
  }

  private static List<Object> fileFacts(List<ShardFile> train, List<ShardFile> valid) {
    var items = new ArrayList<Object>();
    for (var files : List.of(train, valid)) {
      for (var file : files) {
        items.add(
            new TreeMap<String, Object>(
                Map.of(
                    "name", file.name(),
                    "rows", file.rows(),
                    "tokens", file.tokens(),
                    "bytes", file.bytes(),
                    "sha256", file.sha256())));
      }
    }
    return items;
  }

  private static BudgetPlan plan(StageContext context, Supplies supplies) throws IOException {
    var recipe = context.recipe();
    int length = recipe.shards().sequenceLength();
    var weights = new TreeMap<String, Double>();
    for (var row : context.table("mixture", "weights").collectAsList()) {
      weights.put(row.getAs("domain"), row.getAs("weight"));
    }
    var wanted = recipe.budget().target();
    double cap = wanted.isPresent() ? recipe.budget().maxEpochs() : 1;
    long tokens =
        wanted.isPresent()
            ? wanted.getAsLong()
            : BudgetPlan.largestBudget(supplies.list(), weights, cap, length);
    return BudgetPlan.allocate(supplies.list(), weights, tokens, cap, length);
  }

  private static List<DomainSupply> validationSupplies(Dataset<Row> tokens) {
    var supplies = new ArrayList<DomainSupply>();
    for (var row :
        tokens
            .where("split = 'valid'")
            .groupBy("domain")
            .agg(count(lit(1)), sum("token_count"))
            .collectAsList()) {
      supplies.add(new DomainSupply(row.getString(0), row.getLong(1), row.getLong(2)));
    }
    supplies.sort(Comparator.comparing(DomainSupply::domain));
    return supplies;
  }

  private static void checkValidation(
      StageContext context, BudgetPlan plan, List<ShardFile> files) {
    long written = 0;
    for (var file : files) {
      written += file.tokens();
    }
    long setApart = context.input("tokenize").ledger().total(Unit.TOKENS, Term.VALIDATION);
    if (written != plan.tokens() || written != setApart) {
      throw new CuveeException.VerificationFailed(
          "Validation files hold " + written + " tokens, but " + setApart + " were set apart.");
    }
  }

  private StageLedger tally(StageContext context, List<ShardFile> train) throws IOException {
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("mixture").ledger(), Unit.DOCUMENTS, Unit.TOKENS);
    long inShards = 0;
    for (var file : train) {
      inShards += file.tokens();
    }
    ledger.add(Unit.TOKENS, Term.OUT, "", inShards);
    var placements = context.written("placements");
    var row =
        placements
            .agg(
                count(lit(1)),
                total("epoch > 0 and used > 0", "1"),
                total("epoch > 0 and used > 0", "length"),
                total("used > 0", "1"),
                total("epoch = 0 and used = 0", "1"),
                total("epoch = 0 and used = 0", "length"),
                total("used > 0", "truncated"))
            .first();
    ledger.add(Unit.DOCUMENTS, Term.ADDED, "copies", row.getLong(1));
    ledger.add(Unit.TOKENS, Term.ADDED, "copies", row.getLong(2));
    ledger.add(Unit.DOCUMENTS, Term.OUT, "", row.getLong(3));
    ledger.add(Unit.DOCUMENTS, Term.UNUSED, "budget", row.getLong(4));
    ledger.add(Unit.TOKENS, Term.UNUSED, "budget", row.getLong(5));
    ledger.add(Unit.TOKENS, Term.TRUNCATED, "budget", row.getLong(6));
    return ledger.build();
  }

  private static org.apache.spark.sql.Column total(String condition, String amount) {
    return coalesce(
        sum(
            org.apache
                .spark
                .sql
                .functions
                .when(
                    org.apache.spark.sql.functions.expr(condition),
                    org.apache.spark.sql.functions.expr("cast(" + amount + " as bigint)"))
                .otherwise(lit(0L))),
        lit(0L));
  }
}
