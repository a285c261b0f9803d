package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The ledger of a real run, added up from its JSON and counted again from the tables it stands for.
 */
@Tag("road")
@ExtendWith(SharedRun.class)
class LedgerTest {
  private static final List<String> STAGES =
      List.of("ingest", "filter", "dedup", "embed", "cluster", "tokenize", "mixture", "shard");
  private static final List<String> BROUGHT = List.of("in", "added", "edited");
  private static final List<String> GONE =
      List.of(
          "out",
          "skipped",
          "dropped",
          "quarantined",
          "merged",
          "validation",
          "unused",
          "truncated");

  private final UndisturbedRun run;
  private JsonNode ledger;

  LedgerTest(UndisturbedRun run) {
    this.run = run;
  }

  @BeforeEach
  void readLedger() throws IOException {
    ledger = new ObjectMapper().readTree(run.folder().resolve("ledger.json").toFile());
  }

  @Test
  void whatCameInIsWhatWentOutInEveryStageAndUnit() {
    assertThat(ledger.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(STAGES);
    int balances = 0;
    for (var stage : STAGES) {
      for (var unit : ledger.get(stage).properties()) {
        assertThat(sum(unit.getValue(), BROUGHT))
            .as("%s of stage %s", unit.getKey(), stage)
            .isEqualTo(sum(unit.getValue(), GONE));
        balances++;
      }
    }
    // Records, documents and characters of ingest; two or three units of each other stage.
    assertThat(balances).isGreaterThanOrEqualTo(3 + 2 * 7);
  }

  @Test
  void everyStageTakesInWhatTheOneBeforeGaveOut() {
    for (int i = 1; i < STAGES.size(); i++) {
      for (var unit : List.of("documents", "characters", "tokens")) {
        var in = ledger.get(STAGES.get(i)).at("/" + unit + "/in");
        if (!in.isMissingNode()) {
          assertThat(in.asLong())
              .as("%s into %s", unit, STAGES.get(i))
              .isEqualTo(amount(STAGES.get(i - 1), unit, "out"));
        }
      }
    }
  }

  @Test
  void recordsAreTheRowsOfIngest() throws IOException {
    assertThat(amount("ingest", "records", "in"))
        .isEqualTo(table("ingest", "tallies").sum("records"));
    checkOut("ingest", "documents");
    assertThat(amount("ingest", "records", "out")).isEqualTo(amount("ingest", "documents", "out"));
    checkReasons("ingest", "records", "skipped", table("ingest", "skipped").by("record_kind"));
    checkReasons("ingest", "records", "quarantined", table("ingest", "quarantine").by("cause"));
  }

  @Test
  void documentsAreTheRowsOfTheStages() throws IOException {
    checkOut("filter", "documents");
    checkReasons("filter", "documents", "dropped", table("filter", "rejected").by("rule"));
    assertThat(amount("filter", "documents", "dropped")).isPositive();
    checkOut("dedup", "documents");
    checkReasons("dedup", "documents", "merged", table("dedup", "duplicates").by("method"));
    assertThat(amount("dedup", "documents", "merged")).isPositive();
    checkOut("embed", "vectors");
    checkOut("cluster", "assignments");
  }

  @Test
  void tokensAreTheIdsThatWereWritten() throws IOException {
    var splits = table("tokenize", "tokens").by("split");
    for (var split : splits.values()) {
      for (var row : split.rows()) {
        assertThat(row.getGroup("input_ids", 0).getFieldRepetitionCount(0))
            .isEqualTo((int) row.getLong("token_count", 0));
      }
    }
    var train = splits.get("train");
    assertThat(amount("tokenize", "documents", "out")).isEqualTo(train.count());
    assertThat(amount("tokenize", "tokens", "out")).isEqualTo(train.sum("token_count"));
    var valid = splits.get("valid").by("domain");
    checkReasons("tokenize", "documents", "validation", valid);
    var tokens = new TreeMap<String, Long>();
    valid.forEach((domain, rows) -> tokens.put(domain, rows.sum("token_count")));
    assertThat(reasons("tokenize", "tokens", "validation")).isEqualTo(tokens);
    assertThat(amount("tokenize", "tokens", "added"))
        .isEqualTo(train.sum("token_count") + splits.get("valid").sum("token_count"));
  }

  @Test
  void tokensOfTheShardsAreTheIdsOfTheirSequences() throws IOException {
    long tokens = 0;
    for (var name : run.digests().keySet()) {
      if (name.startsWith("train-")) {
        var rows = new ArrayList<org.apache.parquet.example.data.Group>();
        StageTable.read(run.shards().resolve(name), rows);
        for (var row : rows) {
          tokens += row.getGroup("input_ids", 0).getFieldRepetitionCount(0);
        }
      }
    }
    assertThat(tokens).isPositive().isEqualTo(amount("shard", "tokens", "out"));
  }

  @Test
  void stagesNameTheirFilesWithTheirDigestsAndNoOthersLieThere() throws IOException {
    for (var stage : STAGES) {
      var record = StageTable.stage(run.folder(), stage);
      var named = new ArrayList<Path>();
      for (var file : record.get("files")) {
        var path = run.folder().resolve(file.get("path").asText());
        assertThat(Sha256.hex(Files.readAllBytes(path)))
            .as(path.toString())
            .isEqualTo(file.get("sha256").asText());
        assertThat(Files.size(path)).isEqualTo(file.get("bytes").asLong());
        named.add(path);
      }
      var lying = new ArrayList<Path>();
      for (var table : record.get("tables")) {
        lying.addAll(dataFiles(run.folder().resolve(table.asText())));
      }
      assertThat(named).as("Files of stage %s", stage).isNotEmpty();
      assertThat(lying).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static List<Path> dataFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("[._].*"))
          .toList();
    }
  }

  private void checkOut(String stage, String name) throws IOException {
    var table = table(stage, name);
    assertThat(amount(stage, "documents", "out")).as(stage).isPositive().isEqualTo(table.count());
    assertThat(amount(stage, "characters", "out")).as(stage).isEqualTo(table.sum("characters"));
  }

  private void checkReasons(
      String stage, String unit, String term, Map<String, StageTable> rowsByReason) {
    var counts = new TreeMap<String, Long>();
    rowsByReason.forEach((reason, rows) -> counts.put(reason, rows.count()));
    assertThat(reasons(stage, unit, term)).as("%s %s %s", stage, unit, term).isEqualTo(counts);
  }

  private StageTable table(String stage, String table) throws IOException {
    return StageTable.of(run.folder(), stage, table);
  }

  private Map<String, Long> reasons(String stage, String unit, String term) {
    var reasons = new TreeMap<String, Long>();
    for (var reason : ledger.get(stage).get(unit).path(term).properties()) {
      reasons.put(reason.getKey(), reason.getValue().asLong());
    }
    return reasons;
  }

  private long amount(String stage, String unit, String term) {
    return sum(ledger.get(stage).get(unit), List.of(term));
  }

  /** The sum of terms; a term is an amount, or amounts by reason. */
  private static long sum(JsonNode unit, List<String> terms) {
    long sum = 0;
    for (var term : terms) {
      var node = unit.path(term);
      sum += node.asLong();
      for (var reason : node) {
        sum += reason.asLong();
      }
    }
    return sum;
  }
}
