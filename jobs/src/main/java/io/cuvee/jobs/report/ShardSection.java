package io.cuvee.jobs.report;

/** The files written. */
final class ShardSection {
  private static final int SHOWN = 64;

  private ShardSection() {}

  static void write(Html html, ReportModel model) {
    var shards = model.shards();
    if (shards.isEmpty()) {
      return;
    }
    html.open("section", "id", "shards").element("h2", "Shards");
    var table = new Table(html, "file", "#sequences", "#tokens", "#size", "SHA-256");
    for (var shard : shards.subList(0, Math.min(SHOWN, shards.size()))) {
      table.row().foreign(shard.file()).count(shard.rows()).count(shard.tokens());
      table.number(Figures.bytes(shard.bytes())).digest(shard.sha256()).end();
    }
    table.row().text(shards.size() == 1 ? "1 file" : Figures.count(shards.size()) + " files");
    table.count(shards.stream().mapToLong(ShardRow::rows).sum());
    table.count(shards.stream().mapToLong(ShardRow::tokens).sum());
    table.number(Figures.bytes(shards.stream().mapToLong(ShardRow::bytes).sum())).text("").end();
    table.close();
    if (shards.size() > SHOWN) {
      var rest = Figures.count(shards.size() - SHOWN);
      html.element("p", "and " + rest + " more, named in the manifest", "class", "note");
    }
    html.close();
  }
}
