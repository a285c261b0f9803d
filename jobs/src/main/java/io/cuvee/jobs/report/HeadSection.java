package io.cuvee.jobs.report;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.util.List;

/** The name of the run, its headline numbers, and what identifies it. */
final class HeadSection {
  private HeadSection() {}

  static void write(Html html, ReportModel model) {
    html.open("header");
    html.element("p", "Cuvée · report of a run", "class", "kicker");
    html.open("h1").foreign(model.name()).close();
    tiles(html, model);
    facts(html, model);
    html.close();
  }

  private static void tiles(Html html, ReportModel model) {
    html.open("div", "class", "tiles");
    long records = total(model.ledgers(), Unit.RECORDS, Term.IN, true);
    long documents = total(model.ledgers(), Unit.DOCUMENTS, Term.OUT, true);
    long kept = kept(model.ledgers());
    if (records > 0) {
      tile(html, Figures.brief(records), "records read", Figures.count(records));
    }
    tile(html, Figures.brief(documents), "documents found", Figures.count(documents));
    var share = Figures.percent(Figures.share(kept, documents));
    tile(html, Figures.brief(kept), "documents kept · " + share, Figures.count(kept));
    long tokens = total(model.ledgers(), Unit.TOKENS, Term.OUT, false);
    if (tokens > 0) {
      tile(html, Figures.brief(tokens), "tokens for training", Figures.count(tokens));
    }
    if (!model.mixture().isEmpty()) {
      tile(html, Figures.count(model.mixture().size()), "domains in the mixture", "");
    }
    if (!model.shards().isEmpty()) {
      long bytes = model.shards().stream().mapToLong(ShardRow::bytes).sum();
      var name = (model.shards().size() == 1 ? "shard · " : "shards · ") + Figures.bytes(bytes);
      tile(html, Figures.count(model.shards().size()), name, Figures.count(bytes) + " bytes");
    }
    html.close();
  }

  /**
   * Documents of the last stage that has texts, those set apart for validation too; behind it, what
   * is counted are copies.
   */
  private static long kept(List<StageLedger> ledgers) {
    long kept = 0;
    for (var ledger : ledgers) {
      if (ledger.total(Unit.CHARACTERS, Term.OUT) > 0) {
        kept =
            ledger.total(Unit.DOCUMENTS, Term.OUT) + ledger.total(Unit.DOCUMENTS, Term.VALIDATION);
      }
    }
    return kept;
  }

  /** The amount of the first or last stage that has one. */
  private static long total(List<StageLedger> ledgers, Unit unit, Term term, boolean first) {
    long found = 0;
    for (var ledger : ledgers) {
      long total = ledger.total(unit, term);
      if (total != 0) {
        found = total;
        if (first) {
          break;
        }
      }
    }
    return found;
  }

  private static void tile(Html html, String number, String name, String full) {
    html.open("div", "class", "tile");
    html.element("strong", number, "title", full.isEmpty() ? number : full);
    html.element("span", name).close();
  }

  private static void facts(Html html, ReportModel model) {
    html.open("dl", "class", "facts");
    fact(html, "Recipe SHA-256", model.recipeDigest());
    model.facts().forEach((name, value) -> fact(html, name, value));
    html.close();
  }

  private static void fact(Html html, String name, String value) {
    html.open("div").open("dt").foreign(name).close();
    html.open("dd").foreign(value).close().close();
  }
}
