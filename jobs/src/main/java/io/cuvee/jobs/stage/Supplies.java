package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.cuvee.mixer.budget.DomainSupply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The training tokens of each domain, separators included, in the order of the names. */
record Supplies(List<DomainSupply> list) {

  static Supplies of(StageContext context) {
    context.describe("counting supplies");
    var rows =
        context
            .table("tokenize", "tokens")
            .where("split = 'train'")
            .groupBy("domain")
            .agg(count(lit(1)), sum("token_count"))
            .collectAsList();
    var supplies = new ArrayList<DomainSupply>();
    for (var row : rows) {
      supplies.add(new DomainSupply(row.getString(0), row.getLong(1), row.getLong(2)));
    }
    supplies.sort(Comparator.comparing(DomainSupply::domain));
    return new Supplies(supplies);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<String> domains() {
    return list.stream().map(DomainSupply::domain).toList();
  }

  long tokens() {
    return list.stream().mapToLong(DomainSupply::tokens).sum();
  }

  double naturalShare(String domain) {
    for (var supply : list) {
      if (supply.domain().equals(domain)) {
        return (double) supply.tokens() / tokens();
      }
    }
    throw new AssertionError("No domain " + domain);
  }

  double[] naturalShares() {
    return list.stream().mapToDouble(supply -> (double) supply.tokens() / tokens()).toArray();
  }
}
