package io.cuvee.jobs.stage;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Adds counts of written tables to a ledger. */
final class Counts {
  private Counts() {}

  /** Documents and the sum of a column, by a reason. */
  static void add(
      StageLedger.Builder ledger, Term term, Dataset<Row> rows, Column reason, String... sums) {
    var units = new Unit[sums.length];
    var aggregates = new Column[sums.length];
    for (int i = 0; i < sums.length; i++) {
      units[i] = "characters".equals(sums[i]) ? Unit.CHARACTERS : Unit.TOKENS;
      aggregates[i] =
          functions.coalesce(functions.sum(sums[i]), functions.lit(0L)).cast("bigint").as(sums[i]);
    }
    var grouped = rows.groupBy(reason.as("reason"));
    var counted = grouped.agg(functions.count(functions.lit(1)).as("n"), aggregates);
    boolean any = false;
    for (var row : counted.collectAsList()) {
      any = true;
      var name = row.isNullAt(0) ? "" : row.getString(0);
      ledger.add(Unit.DOCUMENTS, term, name, row.getLong(1));
      for (int i = 0; i < sums.length; i++) {
        ledger.add(units[i], term, name, row.getLong(2 + i));
      }
    }
    if (!any) {
      ledger.add(Unit.DOCUMENTS, term, "", 0);
      for (var unit : units) {
        ledger.add(unit, term, "", 0);
      }
    }
  }

  /** What the stage before put out comes in here. */
  static void takeOver(StageLedger.Builder ledger, StageLedger before, Unit... units) {
    for (var unit : units) {
      ledger.add(unit, Term.IN, "", before.total(unit, Term.OUT));
    }
  }
}
