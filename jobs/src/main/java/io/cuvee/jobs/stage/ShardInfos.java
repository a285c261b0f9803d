package io.cuvee.jobs.stage;

import io.cuvee.core.hash.Sha256;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.shard.ShardSchemaInfo;

/** What every shard file says of itself. */
final class ShardInfos {
  private ShardInfos() {}

  static ShardSchemaInfo of(StageContext context, BudgetPlan plan) {
    var facts = context.input("tokenize").facts();
    var recipe = context.recipe();
    return new ShardSchemaInfo(
        datasetId(context),
        (String) facts.get("tokenizer"),
        (String) facts.get("tokenizer_sha256"),
        ((Number) facts.get("vocabulary")).intValue(),
        ((Number) facts.get("end_of_document")).intValue(),
        plan.sequenceLength(),
        recipe.seed(),
        plan.domainNames());
  }

  /** The identity of the data: the recipe and the tokens that it made. */
  static String datasetId(StageContext context) {
    return Sha256.hex(
        context.recipe().digest() + "\0" + context.input("mixture").facts().get("digest"));
  }
}
