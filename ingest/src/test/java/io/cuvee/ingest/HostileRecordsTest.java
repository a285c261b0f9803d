package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages made to cost more than they are worth, each between two sound records: a limit names what
 * it found, or the page is read. What bounds the work is counted and not timed.
 */
class HostileRecordsTest {

  /** A page, and the limit that stops it or empty. */
  private record Page(String name, String html, String limit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() {
    var attributes = new StringBuilder("<p");
    for (int i = 0; i < 1_000_000; i++) {
      attributes.append(" a").append(i);
    }
    String words = "<p>Some words.</p>";
    return Stream.of(
        new Page("a million nested divs, and one", "<div>".repeat(1_000_001), "page-tags"),
        new Page("a hundred thousand nested divs", words + "<div>".repeat(100_000), ""),
        new Page("a million attributes", attributes + ">x</p>", "tag-attributes"),
        new Page(
            "an attribute of 5 MB", "<p title='" + "x ".repeat(2_500_000) + "'>x</p>" + words, ""),
        new Page("comments without an end", words + "<!-- x".repeat(100_000), ""),
        new Page("entities", words + "<p>" + "&amp;&lt;&quot;&nbsp;&notin;".repeat(40_000), ""),
        new Page(
            "a document type with entities of entities",
            "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + words
                + "&b;".repeat(1_000),
            ""),
        new Page("tables in tables", words + "<table><tr><td>".repeat(20_000), ""),
        new Page("megabytes of <", words + "<".repeat(3_000_000), ""),
        new Page("megabytes of <!", words + "<!".repeat(1_500_000), ""),
        new Page("megabytes of &", words + "&".repeat(3_000_000), ""),
        new Page("misnested formatting", words + "<b><i><a href=x></b>".repeat(20_000), ""),
        new Page("tags that never end", words + "<p a='".repeat(300_000), "tag-attributes"),
        new Page(
            "a text of more than eight million characters",
            "x ".repeat(4_000_001),
            "text-characters"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageIsReadOrStoppedByALimit(Page page) {
    byte[] body = page.html.getBytes(StandardCharsets.US_ASCII);
    byte[] odd = CornerCase.response("", "Content-Type: text/html\r\n", body);
    byte[] sound = CornerCase.page("Sound.");
    var reading = CornerCase.read(CornerCase.join(sound, odd, sound));
    assertThat(reading.texts()).startsWith("Sound.").endsWith("Sound.");
    assertThat(reading.outcomes()).hasSize(3);
    if (page.limit.isEmpty()) {
      assertThat(reading.faults()).isEmpty();
    } else {
      assertThat(reading.faults())
          .singleElement()
          .asString()
          .startsWith("limit-exceeded@")
          .containsPattern("limit " + page.limit + " is [0-9]+");
    }
  }

  @Test
  void aStackThatOverflowsOnARecordIsAFaultOfThatRecord() {
    var outcome =
        RecordGuard.run(
            new Span("web", "f", 0, 3),
            new byte[3],
            () -> {
              throw new StackOverflowError();
            });
    assertThat(outcome).isInstanceOf(Outcome.Quarantined.class);
    assertThat(((Outcome.Quarantined) outcome).fault().detail()).contains("StackOverflowError");
  }

  @Test
  void thePageCostIsCountedInOnePass() {
    assertThat(PageCost.of("")).isEqualTo(new PageCost(0, 0));
    assertThat(PageCost.of("<")).isEqualTo(new PageCost(0, 0));
    assertThat(PageCost.of("<p>a</p><br/>")).isEqualTo(new PageCost(3, 0));
    assertThat(PageCost.of("<p a b=c d = 'e f' g=\"h i>\" />")).isEqualTo(new PageCost(1, 4));
    assertThat(PageCost.of("<!--<p a b c>--><p a>")).isEqualTo(new PageCost(2, 1));
    assertThat(PageCost.of("<script>a <b c d e f</SCRIPT><p a b>")).isEqualTo(new PageCost(4, 2));
    assertThat(PageCost.of("<script>a <b c")).isEqualTo(new PageCost(2, 0));
  }
}
