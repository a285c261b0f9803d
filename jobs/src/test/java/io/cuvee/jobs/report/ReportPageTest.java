package io.cuvee.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final String ATTACK =
      "</td><script>alert(1)</script><img src=x onerror=alert(2)> \"' \u0000\ud800 &amp; \u202e";

  private static ReportModel hostile() {
    var ledger =
        new StageLedger.Builder(ATTACK)
            .add(Unit.DOCUMENTS, Term.IN, "", 5)
            .add(Unit.DOCUMENTS, Term.DROPPED, ATTACK, 5)
            .build();
    var weird = new TrialRow(-7, 0, Double.POSITIVE_INFINITY, Double.NaN, Map.of(ATTACK, 1.0));
    var alone = new TrialRow(0, 1, 3.25, 3.25, Map.of(ATTACK, Double.NaN));
    return new ReportModel(
        ATTACK,
        ATTACK,
        Map.of(ATTACK, ATTACK),
        List.of(ledger),
        List.of(new ClusterRow(ATTACK, ATTACK, 1, 0, List.of(ATTACK, "x".repeat(100_000)))),
        List.of(new MixtureRow(ATTACK, ATTACK, 0, Double.NaN, 0, Double.NaN)),
        List.of(weird, alone),
        List.of(new ShardRow(ATTACK, 0, 0, 0, ATTACK)),
        List.of(new LanguageRow(ATTACK, 1, 0)),
        List.of(new LicenceRow(ATTACK, ATTACK, 1, 0)),
        List.of(new FaultRow(ATTACK, 1)),
        List.of(new PersonalRow(ATTACK, ATTACK, 1, 1)),
        List.of(new BenchmarkRow(ATTACK, 1, 1, 1, 1)));
  }

  @Test
  void textOfStrangersStaysText() {
    var page = ReportPage.html(hostile());
    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("onerror=alert(2)>");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("&amp;amp;");
    assertThat(page).doesNotContain("\u0000").doesNotContain("\ud800").contains("\ufffd");
    assertThat(page).hasSizeLessThan(100_000).doesNotContain("NaN").doesNotContain("Infinity");
  }

  /**
   * Well-formed as XML, but for the document type: so every tag is closed and every value quoted.
   */
  @Test
  void thePageIsWellFormed() throws Exception {
    for (var model : List.of(SampleRun.model(), hostile(), empty())) {
      var page = ReportPage.html(model).substring("<!DOCTYPE html>\n".length());
      var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var document = parser.parse(new InputSource(new StringReader(page)));
      assertThat(document.getElementsByTagName("main").getLength()).isEqualTo(1);
    }
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    var page = ReportPage.html(SampleRun.model());
    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(Pattern.compile("(src|href)=\"(?!data:,\")").matcher(page).find()).isFalse();
    assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(");
    assertThat(page).doesNotContain("style=").doesNotContain("@import");
  }

  @Test
  void theModelsNumbersAppear() {
    var page = ReportPage.html(SampleRun.model());
    assertThat(page)
        .contains("28,734 records → 19,394 (67.5 %)")
        .contains("19,394 documents → 12,398 (63.9 %)")
        .contains("11,016,668 tokens → 10,000,000")
        .contains("of these added 1,812,551")
        .contains("gopher.word_count")
        .contains("3,204")
        .contains("16.5 %")
        .contains("2,400,000 tokens")
        .contains("× 2.71")
        .contains("train-00003-of-00004.parquet")
        .contains("5.84 MiB")
        .contains("gzip member damaged")
        .contains("failed and not drawn: 1")
        .contains("Every stage balances");
  }

  @Test
  void aLedgerThatDoesNotBalanceIsSaid() {
    var ledger = new StageLedger.Builder("filter").add(Unit.DOCUMENTS, Term.IN, "", 3).build();
    var model = with(List.of(ledger));
    assertThat(ReportPage.html(model)).contains("1 of the stages do not balance");
  }

  @Test
  void sectionsWithoutDataAreLeftOut() {
    assertThat(ReportPage.html(empty()))
        .doesNotContain("id=\"clusters\"")
        .doesNotContain("id=\"shards\"")
        .doesNotContain("id=\"search\"");
  }

  @Test
  void theSameModelGivesTheSamePage() throws Exception {
    var page = ReportPage.html(SampleRun.model());
    assertThat(ReportPage.html(SampleRun.model())).isEqualTo(page);
    // Kept for looking at it in a browser.
    Files.writeString(Path.of("target", "report-sample.html"), page);
  }

  private static ReportModel empty() {
    return with(List.of());
  }

  private static ReportModel with(List<StageLedger> ledgers) {
    return new ReportModel(
        "empty", "", Map.of(), ledgers, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }
}
