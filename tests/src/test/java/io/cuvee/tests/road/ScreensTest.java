package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safety lists, benchmarks and personal data on the road: what goes, what is cut, what is masked.
 */
@Tag("road")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
  private static final String ITEM =
      "A robe takes 2 bolts of blue fiber and half that much white fiber. How many bolts in total"
          + " does it take?";
  private static final String PROSE =
      "The history of the valley is a long one, and the people who live there tell it with care. ";
  private static final String RECIPE =
      """
      name: screens
      sources: [{name: pages, path: pages.jsonl}]
      filters:
        tiers: []
        safety:
          words: [{path: words}]
          urls: [{category: games, path: ut1/games}]
        pii: {email: mask, phone: tag, credit-card: drop, mask-with: placeholder}
      decontaminate:
        benchmarks: [{name: robes, path: bench.jsonl, columns: [question], id: key}]
        action: cut
        margin: 20
        min-left: 500
      shards: {tokenizer: TOKENIZER}
      run: {master: "local[1]", partitions: 1}
      """;

  private final Program program = Program.ofBuild();
  private Path folder;
  private Path out;
  private final Map<String, Group> kept = new TreeMap<>();
  private final Map<String, Group> rejected = new TreeMap<>();

  @BeforeAll
  void run(@TempDir Path directory) throws IOException, InterruptedException {
    folder = directory;
    var json = new ObjectMapper();
    var lines = new StringBuilder();
    var texts = new TreeMap<String, String>();
    texts.put("clean", PROSE.repeat(8));
    texts.put(
        "mail", PROSE + "Write to jane@firma.de or call +49 30 227 32152. " + PROSE.repeat(7));
    texts.put("card", PROSE.repeat(8) + "Card 4111 1111 1111 1111.");
    texts.put("rude", PROSE.repeat(8) + "Oh, darn it.");
    texts.put(
        "leak", PROSE.repeat(8) + ITEM.toUpperCase(java.util.Locale.ROOT) + " " + PROSE.repeat(8));
    texts.put("short", PROSE + ITEM + " " + PROSE);
    texts.put("game", PROSE.repeat(8));
    for (var text : texts.entrySet()) {
      var host = text.getKey().equals("game") ? "www.play.test" : "site.test";
      var row = Map.of("text", text.getValue(), "url", "https://" + host + "/" + text.getKey());
      lines.append(json.writeValueAsString(row)).append('\n');
    }
    Files.writeString(folder.resolve("pages.jsonl"), lines);
    Files.writeString(
        folder.resolve("bench.jsonl"),
        json.writeValueAsString(Map.of("key", "r-1", "question", ITEM)) + "\n");
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(folder.resolve("words/en.txt"), "darn\nheck\n");
    Files.createDirectories(folder.resolve("ut1/games"));
    Files.writeString(folder.resolve("ut1/games/domains"), "play.test\n");
    Files.writeString(folder.resolve("ut1/games/usage"), "site.test\n");
    Files.writeString(
        folder.resolve("recipe.yaml"),
        RECIPE.replace("TOKENIZER", SmallCrawl.tokenizer().toString()));

    program.run(folder, "run", "recipe.yaml", "--out", "out", "--until", "filter").expect(0);

    out = folder.resolve("out");
    StageTable.of(out, "filter", "documents").rows().forEach(row -> kept.put(name(row), row));
    StageTable.of(out, "filter", "rejected").rows().forEach(row -> rejected.put(name(row), row));
  }

  private static String name(Group row) {
    var url = row.getString("url", 0);
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String rule(Group row) {
    return row.getString("rule", 0);
  }

  @Test
  void eachScreenDropsWhatItMustAndSaysWhy() {
    assertThat(kept.keySet()).containsExactly("clean", "leak", "mail");
    assertThat(rule(rejected.get("card"))).isEqualTo("pii.credit-card");
    assertThat(rule(rejected.get("rude"))).isEqualTo("safety.words");
    assertThat(rule(rejected.get("game"))).isEqualTo("safety.url.games");
    assertThat(rule(rejected.get("short"))).isEqualTo("decontaminate.too-little-left");
    assertThat(rejected).hasSize(4);
  }

  @Test
  void personalDataIsMaskedOrTaggedWithItsPlaces() {
    var mail = kept.get("mail");
    var text = mail.getString("text", 0);
    assertThat(text).contains("Write to <EMAIL> or call +49 30 227 32152.");
    var spans = mail.getGroup("pii", 0);
    assertThat(spans.getFieldRepetitionCount(0)).isEqualTo(2);
    var first = spans.getGroup(0, 0).getGroup(0, 0);
    var second = spans.getGroup(0, 1).getGroup(0, 0);
    assertThat(first.getString("kind", 0)).isEqualTo("email");
    assertThat(text.substring(first.getInteger("start", 0), first.getInteger("end", 0)))
        .isEqualTo("<EMAIL>");
    assertThat(text.substring(second.getInteger("start", 0), second.getInteger("end", 0)))
        .isEqualTo("+49 30 227 32152");
    assertThat(StageTable.counts(mail, "edits")).isEqualTo(Map.of("pii.email", -6L));
  }

  @Test
  void thePassageOfABenchmarkIsCutAndReportedByItem() throws IOException {
    var leak = kept.get("leak");
    assertThat(leak.getString("text", 0)).doesNotContain("ROBE").startsWith(PROSE.repeat(7));
    var table = StageTable.of(out, "filter", "contamination");
    var hit =
        table.where(row -> row.getString("id", 0).equals(leak.getString("id", 0))).rows().get(0);
    assertThat(hit.getString("benchmark", 0)).isEqualTo("robes");
    assertThat(hit.getString("item", 0)).isEqualTo("r-1");
    assertThat(hit.getBoolean("whole", 0)).isTrue();
    assertThat(hit.getInteger("start", 0)).isEqualTo(PROSE.length() * 8);
    assertThat(hit.getInteger("item_start", 0)).isZero();
    assertThat(table.count()).isEqualTo(2);
  }

  @Test
  void theLedgerBalancesAndTheReportTells() throws IOException {
    var ledger = StageTable.stage(out, "filter").toString();
    assertThat(ledger).contains("decontaminate.robes").contains("pii.email");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Personal data and benchmarks")
        .contains("robes");
  }

  @Test
  void aChangedListIsANewStage() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("words/en.txt"), "heck\n");
    var plan = program.run(folder, "plan", "recipe.yaml", "--out", "out").expect(0);
    Files.writeString(folder.resolve("words/en.txt"), "darn\nheck\n");
    var same = program.run(folder, "plan", "recipe.yaml", "--out", "out").expect(0);
    assertThat(plan.out()).isNotEqualTo(same.out());
  }

  @Test
  void theCommandShowsSpansInCodePoints() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("one.jsonl"), "{\"id\": \"a\", \"text\": \"😀 x jane@firma.de\"}\n");
    var said = program.run(folder, "pii", "one.jsonl").expect(0).out();
    assertThat(said)
        .contains("\"start\":4")
        .contains("\"end\":17")
        .contains("\"value\":\"jane@firma.de\"")
        .contains("\"masked\":\"😀 x <EMAIL>\"");
  }
}
