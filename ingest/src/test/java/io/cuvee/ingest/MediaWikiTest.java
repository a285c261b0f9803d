package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaWikiTest {
  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
        <siteinfo>
          <sitename>Wikipedia</sitename>
          <dbname>dewiki</dbname>
          <base>https://de.wikipedia.org/wiki/Wikipedia:Hauptseite</base>
          <namespaces>
            <namespace key="0" case="first-letter" />
            <namespace key="6" case="first-letter">Datei</namespace>
            <namespace key="14" case="first-letter">Kategorie</namespace>
          </namespaces>
        </siteinfo>
      """;
  private static final String FOOT = "</mediawiki>\n";

  private static String page(String title, String namespace, String more, String text) {
    return """
          <page>
            <title>%s</title>
            <ns>%s</ns>
            <id>7</id>
            %s
            <revision>
              <id>99</id>
              <timestamp>2026-01-02T03:04:05Z</timestamp>
              <contributor><username>Ä &amp; B</username><id>5</id></contributor>
              <model>wikitext</model>
              <text bytes="5" xml:space="preserve">%s</text>
            </revision>
          </page>
        """
        .formatted(title, namespace, more, text);
  }

  private static Reading read(String name, byte[] bytes) {
    var reading = Reading.of(name, ByteSource.of(name, bytes), SourceFormat.AUTO);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.faults("internal-error")).isEmpty();
    return reading;
  }

  private static Reading read(String... parts) {
    return read("x.xml", utf8(String.join("", parts)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anArticleIsADocument() {
    var reading =
        read(
            HEAD,
            page(
                "Köln (Stadt)", "0", "", "'''Köln''' &amp; [[Bonn|B.]] [[Datei:A.jpg]] &lt;br&gt;"),
            FOOT);
    Document document = reading.documents().get(0);
    assertThat(document.text()).isEqualTo("Köln & B.");
    assertThat(document.title()).isEqualTo("Köln (Stadt)");
    assertThat(document.url()).isEqualTo("https://de.wikipedia.org/wiki/K%C3%B6ln_(Stadt)");
    assertThat(document.host()).isEqualTo("de.wikipedia.org");
    assertThat(document.crawlDate()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(document.metadata())
        .containsEntry("wiki", "dewiki")
        .containsEntry("page-id", "7")
        .containsEntry("declared-language", "de");
    assertThat(document.span().offset()).isZero();
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.tally().recordsByType()).containsOnlyKeys("page");
  }

  @Test
  void otherNamespacesRedirectsAndOtherModelsAreSkipped() {
    var reading =
        read(
            HEAD,
            page("Diskussion:A", "1", "", "talk"),
            page("B", "0", "<redirect title=\"A\" />", "#REDIRECT [[A]]"),
            page("C.css", "0", "", "x").replace("<model>wikitext", "<model>css"),
            page("D", "0", "", "{{nothing}}"),
            page("E", "0", "", "Text."),
            FOOT);
    assertThat(reading.skipped())
        .containsExactly("namespace:1", "redirect", "content-model:css", "empty-text");
    assertThat(reading.documents().get(0).span().offset()).isEqualTo(4);
  }

  @Test
  void aBrokenPageCostsItselfAlone() {
    String good = page("A", "0", "", "First.");
    String last = page("B", "0", "", "Last.");
    for (var broken :
        List.of(
            "<page><title>x</titel></page>",
            "<page><title>&undefined;</title></page>",
            "<page><title>cut off",
            "<page>" + "<a>".repeat(10_000) + "</page>",
            "<page>\u0000</page>")) {
      var reading = read(HEAD, good, broken, last, FOOT);
      assertThat(reading.texts()).as(broken).containsExactly("First.", "Last.");
      assertThat(reading.faults("bad-row@1")).as(broken).hasSize(1);
    }
  }

  @Test
  void entitiesOfADocumentTypeAreNotRead() {
    String hostile =
        "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n";
    var reading =
        read(hostile, HEAD, page("A", "0", "", "x&b;y"), page("B", "0", "", "Text."), FOOT);
    assertThat(reading.texts()).containsExactly("Text.");
    assertThat(reading.faults()).hasSize(1);
    var inside =
        read(HEAD, "<page><!DOCTYPE a [<!ENTITY b \"c\">]><title>&b;</title></page>", FOOT);
    assertThat(inside.faults("bad-row")).hasSize(1);
  }

  @Test
  void manyOfXmlsOwnEntitiesAreNoAttack() {
    var reading = read(HEAD, page("A", "0", "", "&lt;&gt;&amp;a".repeat(60_000)), FOOT);
    assertThat(reading.documents()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = StoredForm.class,
      names = {"PLAIN", "GZIP", "BZIP2", "XZ", "ZSTD"})
  void aDumpInStreamsOfItsOwnIsReadOnBehindDamage(StoredForm form) {
    var streams =
        List.of(
            utf8(HEAD),
            utf8(page("A", "0", "", "One.") + page("B", "0", "", "Two.")),
            utf8(page("C", "0", "", "Three.")),
            utf8(page("D", "0", "", "Four.") + FOOT));
    byte[] dump = form.file(streams);
    assertThat(read("x.xml.bz2", dump).texts()).containsExactly("One.", "Two.", "Three.", "Four.");
    int at = form.file(streams.subList(0, 2)).length + form.stored(streams.get(2)).length / 2;
    dump[at] ^= 0x15;
    dump[at + 1] ^= 0x2a;
    assertThat(read("x.xml.bz2", dump).texts()).contains("One.", "Two.", "Four.");
  }

  @Test
  void aDumpCutAnywhereIsAccountedFor() {
    byte[] dump = utf8(HEAD + page("A", "0", "", "One.") + page("B", "0", "", "Two.") + FOOT);
    byte[] packed = StoredForm.BZIP2.stored(dump);
    int before = 0;
    for (int cut = 0; cut <= dump.length; cut++) {
      int documents = read("x.xml", Arrays.copyOf(dump, cut)).documents().size();
      assertThat(documents).isGreaterThanOrEqualTo(before);
      before = documents;
    }
    assertThat(before).isEqualTo(2);
    for (int cut = 0; cut <= packed.length; cut++) {
      read("x.xml.bz2", Arrays.copyOf(packed, cut));
    }
  }

  @Test
  void aPageBeyondTheLimitIsAFaultAndTheNextIsRead() {
    var limits = new Limits(65_536, 5_000, 1 << 20, 200, 1 << 20, 1_000, 1_000);
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), limits, RowLayout.defaults());
    String many =
        IntStream.range(0, 2_000).mapToObj(i -> "word " + i).collect(Collectors.joining());
    byte[] bytes = utf8(HEAD + page("A", "0", "", many) + page("B", "0", "", "Two.") + FOOT);
    var reading = Reading.of("x", ByteSource.of("x", bytes), SourceFormat.AUTO, options);
    assertThat(reading.texts()).containsExactly("Two.");
    assertThat(reading.faults("limit-exceeded")).hasSize(1);
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
  }
}
