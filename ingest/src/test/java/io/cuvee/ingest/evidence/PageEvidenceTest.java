package io.cuvee.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.markup.Markup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEvidenceTest {
  private static List<LicenceEvidence> find(String html) {
    return LicenceEvidenceFinder.inHtml(Markup.parse(html), "https://example.org/");
  }

  @Test
  void readsLicenceLinksWithTheirPlaceAndWords() {
    var found =
        find(
            "<main><p>Text.</p></main><footer><p>Except where noted, this site is under <a"
                + " rel='license' href='https://creativecommons.org/licenses/by-sa/4.0/'>CC"
                + " BY-SA</a>.</p></footer>");
    assertThat(found.get(0))
        .isEqualTo(
            new LicenceEvidence(
                "rel-license",
                "https://creativecommons.org/licenses/by-sa/4.0/",
                "html:footer a[rel=license]",
                "Text. Except where noted, this site is under CC BY-SA."));
  }

  @Test
  void tellsThePicturesLicenceByItsPlace() {
    var found =
        find(
            "<figure><img src=x><figcaption>Photo: Ann, <a"
                + " href='http://creativecommons.org/licenses/by/2.0/'>CC"
                + " BY</a></figcaption></figure>");
    assertThat(found.get(0).kind()).isEqualTo("cc-link");
    assertThat(found.get(0).where()).isEqualTo("html:figcaption a");
    assertThat(found).allMatch(e -> e.where().startsWith("html:figcaption"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img src='https://i.creativecommons.org/l/by/4.0/88x31.png'>|cc-link|https://i.creativecommons.org/l/by/4.0/88x31.png",
        "<span property='cc:license' resource='https://creativecommons.org/licenses/by/4.0/'>x</span>|rel-license|https://creativecommons.org/licenses/by/4.0/",
        "<a href='https://www.apache.org/licenses/LICENSE-2.0'>Apache</a>|spdx|Apache-2.0",
        "<a href='https://www.gnu.org/licenses/old-licenses/gpl-2.0.html'>GPL</a>|spdx|GPL-2.0-only",
        "<p>© 2024 Example Ltd. All Rights Reserved.</p>|footer|all-rights-reserved",
        "<p>© 2024 Example Ltd.</p>|footer|© 2024 Example Ltd.",
        "<p>Alle Rechte vorbehalten</p>|footer|all-rights-reserved",
        "<p>Licensed under the <b>Apache</b> License, Version 2.0.</p>|footer|Apache-2.0",
        "<p>Inhalt lizenziert unter Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland</p>|footer|CC-BY-SA-3.0",
        "<p>Text is available under CC BY-NC-ND 4.0</p>|footer|CC-BY-NC-ND-4.0",
        "<p>Some rights reserved: a Creative Commons license applies.</p>|footer|creative-commons",
        "<meta name='robots' content='noarchive, NOAI'>|robots|noai",
        "<meta name='tdm-reservation' content='1'/>|tdm-reservation|tdm-reservation:1",
        "<meta name='tdm-policy' content='https://e.org/p.json'/>|tdm-reservation|tdm-policy:https://e.org/p.json",
        "<meta name='DC.rights' content='https://creativecommons.org/licenses/by/4.0/'>|dublin-core|https://creativecommons.org/licenses/by/4.0/",
        "<meta name='copyright' content='Example Ltd'>|meta|Example Ltd",
        "<link rel='license' href='/licence'>|rel-license|/licence",
      })
  void readsTheForms(String html, String kind, String value) {
    assertThat(find(html))
        .extracting(LicenceEvidence::kind, LicenceEvidence::value)
        .contains(org.assertj.core.api.Assertions.tuple(kind, value));
  }

  @Test
  void readsJsonLdWithTheThingThatIsLicensed() {
    var found =
        find(
            """
            <script type="application/ld+json">{"@graph": [
              {"@type": "ImageObject", "license": "https://creativecommons.org/licenses/by/2.0/"},
              {"@type": "Article", "license": {"@id": "https://creativecommons.org/licenses/by/4.0/"}}]}
            </script>""");
    assertThat(found)
        .extracting(LicenceEvidence::where)
        .containsExactly(
            "html:script[ld+json] ImageObject.license", "html:script[ld+json] Article.license");
    assertThat(found.get(1).value()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void saysNothingWhereNothingIs() {
    assertThat(find("<p>The driver renewed his licence; the sea reserved its rights.</p>"))
        .isEmpty();
    assertThat(find("<script type='application/ld+json'>{\"license\": </script>")).isEmpty();
    assertThat(find("<a href='https://e.org/?u=https://www.apache.org/licenses/LICENSE-2.0'>x</a>"))
        .isEmpty();
  }

  @Test
  void isBounded() {
    var links =
        "<a rel=license href='https://creativecommons.org/licenses/by/4.0/?%d'>x</a> © %d\n";
    var html = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      html.append(links.replace("%d", Integer.toString(i)));
    }
    var found = find(html.toString());
    assertThat(found).hasSize(EvidenceList.MAX);
    assertThat(found).allMatch(e -> e.context().length() <= 200 && e.value().length() <= 300);
  }
}
