package io.cuvee.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.filters.rules.RuleSet;
import io.cuvee.filters.rules.Tier;
import io.cuvee.jobs.store.Json;
import io.cuvee.tests.RepositoryRoot;
import io.cuvee.tests.docs.DocumentedTables.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SchemasPageTest {
  /** The table of the page for each constant of the code that a run writes. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("DocumentRows.DOCUMENT", "ingest/documents"),
          Map.entry("IngestStage.SKIPPED", "ingest/skipped"),
          Map.entry("IngestStage.REJECTED", "ingest/rejected"),
          Map.entry("RightsRows.RIGHTS", "ingest/rights"),
          Map.entry("IngestStage.FAULT", "ingest/quarantine"),
          Map.entry("IngestStage.TALLY", "ingest/tallies"),
          Map.entry("ScreenRows.OVERLAP", "filter/contamination"),
          Map.entry("EmbedStage.VECTOR", "embed/vectors"),
          Map.entry("ClusterStage.ASSIGNMENT", "cluster/assignments"),
          Map.entry("ClusterStage.CENTROID", "cluster/centroids"),
          Map.entry("ClusterStage.DOMAIN", "cluster/domains"),
          Map.entry("TokenizeStage.TOKENS", "tokenize/tokens"),
          Map.entry("MixtureStage.TRIAL", "mixture/trials"),
          Map.entry("MixtureStage.WEIGHT", "mixture/weights"),
          Map.entry("ShardBuilder.PLACEMENT", "shard/placements"));

  /** Constants for rows that are gone when the stage is done, or that are parts of others. */
  private static final Set<String> NOT_TABLES =
      Set.of(
          "DocumentRows.EVIDENCE",
          "DocumentRows.LICENCE",
          "IngestStage.OUTCOME",
          "RightsRows.STATEMENT",
          "RightsJoin.KEY",
          "RightsJoin.FOUND",
          "ScreenRows.PII_SPAN",
          "DedupStage.FINGERPRINT",
          "DedupStage.BAND",
          "ConnectedComponents.EDGE",
          "ShardBuilder.COPY");

  /** Columns that are used up before the table is written. */
  private static final Set<String> NOT_WRITTEN = Set.of("split_draw");

  private final DocumentedTables page;

  SchemasPageTest() throws IOException {
    page = DocumentedTables.read();
  }

  @Test
  void everyColumnOfTheCodeStandsInThePageWithItsTypeAndWhetherItMayBeNull()
      throws ReflectiveOperationException {
    var missing = new TreeMap<String, List<Column>>();
    for (var constant : constants()) {
      var name = constant.getOwner().getSimpleName() + "." + constant.getName();
      if (NOT_TABLES.contains(name)) {
        continue;
      }
      assertThat(TABLES).as("a table of docs/schemas.md for the constant").containsKey(name);
      var documented = page.of(TABLES.get(name));
      var absent = columns(constant).stream().filter(c -> !documented.contains(c)).toList();
      if (!absent.isEmpty()) {
        missing.put(TABLES.get(name), absent);
      }
    }
    assertThat(missing).as("columns that docs/schemas.md lacks").isEmpty();
  }

  private static List<JavaField> constants() {
    return new ClassFileImporter()
        .importPackages("io.cuvee.jobs").stream()
            .flatMap(owner -> owner.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(StructType.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .toList();
  }

  private static List<Column> columns(JavaField constant) throws ReflectiveOperationException {
    var field = constant.reflect();
    field.setAccessible(true);
    var columns = new ArrayList<Column>();
    for (StructField column : ((StructType) field.get(null)).fields()) {
      var type = DocumentedTables.type(column.dataType());
      if (!NOT_WRITTEN.contains(column.name())) {
        columns.add(new Column(column.name(), type, column.nullable()));
      }
    }
    return columns;
  }

  @Test
  void everySignalStandsInThePage() throws IOException {
    var sets = new ArrayList<RuleSet>();
    FilterCascade.presets().forEach((name, defaults) -> sets.add(new RuleSet(name, Map.of())));
    var cascade = FilterCascade.of(List.of(new Tier("all", sets)), List.of("en"));
    var text = Files.readString(RepositoryRoot.path().resolve("docs/schemas.md"));

    assertThat(cascade.signalNames())
        // The page gives n-grams as ranges.
        .filteredOn(name -> !name.matches("gopher\\.(top_3_gram|dup_[6-9]_grams)"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
  }

  @Test
  void theLedgerOfTheExampleBalances() throws IOException {
    var text = Files.readString(RepositoryRoot.path().resolve("docs/schemas.md"));
    int start = text.indexOf("```json\n") + 8;
    var ledger = new StageLedger.Builder("example");
    Json.object(text.substring(start, text.indexOf("```", start)))
        .forEach((unit, terms) -> ((Map<?, ?>) terms).forEach((t, n) -> add(ledger, unit, t, n)));

    var built = ledger.build();
    assertThat(built.total(Unit.TOKENS, Term.OUT)).isPositive();
    assertThat(built.imbalance()).isEmpty();
  }

  private static void add(StageLedger.Builder ledger, String unit, Object term, Object amounts) {
    var byReason = amounts instanceof Map<?, ?> map ? map : Map.of("", amounts);
    byReason.forEach(
        (reason, amount) ->
            ledger.add(
                Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
                Term.valueOf(term.toString().toUpperCase(Locale.ROOT)),
                reason.toString(),
                ((Number) amount).longValue()));
  }

  @Test
  void everyTermStandsInThePage() throws IOException {
    var text = Files.readString(RepositoryRoot.path().resolve("docs/schemas.md"));

    assertThat(Term.values())
        .allSatisfy(term -> assertThat(text).contains("| `" + term.label() + "` |"));
  }
}
