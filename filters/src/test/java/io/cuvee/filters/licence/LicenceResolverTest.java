package io.cuvee.filters.licence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.LicenceTier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceResolverTest {
  private static LicenceEvidence evidence(String kind, String value, String context) {
    return new LicenceEvidence(kind, value, "html", context);
  }

  private static Licence resolve(LicenceEvidence... evidence) {
    return LicenceResolver.resolve(List.of(evidence));
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0, permissive",
    "http://creativecommons.org/licenses/by-sa/3.0/de/, CC-BY-SA-3.0-DE, copyleft",
    "http://creativecommons.org/licenses/by-sa/3.0/deed.de, CC-BY-SA-3.0, copyleft",
    "http://creativecommons.org/licenses/by-sa/2.0/de/deed.de, LicenseRef-CC-BY-SA-2.0-DE, copyleft",
    "//creativecommons.org/licenses/by-nc-sa/2.0/de/, CC-BY-NC-SA-2.0-DE, restricted",
    "https://creativecommons.org/licenses/by-nd-nc/1.0/, CC-BY-NC-ND-1.0, restricted",
    "https://creativecommons.org/licenses/by/, LicenseRef-CC-BY, permissive",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0, public-domain",
    "https://creativecommons.org/publicdomain/mark/1.0/, CC-PDM-1.0, public-domain",
    "https://creativecommons.org/licenses/sampling+/1.0/, LicenseRef-CC-sampling+, restricted",
    "CC BY-SA 4.0, CC-BY-SA-4.0, copyleft",
    "Creative Commons Attribution-NonCommercial 4.0 International, CC-BY-NC-4.0, restricted",
    "https://www.apache.org/licenses/LICENSE-2.0, Apache-2.0, permissive",
    "https://opensource.org/licenses/MIT, MIT, permissive",
    "GNU Free Documentation License, GFDL-1.3-or-later, copyleft",
    "https://www.gnu.org/licenses/gpl-3.0.html, GPL-3.0-or-later, copyleft"
  })
  void readsLinksAndNames(String value, String spdx, String tier) {
    var licence = resolve(evidence("rel-license", value, ""));
    assertThat(licence.spdx()).isEqualTo(spdx);
    assertThat(licence.tier().label()).isEqualTo(tier);
    assertThat(licence.confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "Apache-2.0, Apache-2.0, permissive",
    "GPL-2.0+, GPL-2.0-or-later, copyleft",
    "GPL-2.0, GPL-2.0-only, copyleft",
    "MIT OR GPL-3.0-only, MIT, permissive",
    "(MIT OR Apache-2.0) AND GPL-2.0-only, GPL-2.0-only, copyleft",
    "MIT AND CC-BY-NC-4.0 OR BSD-3-Clause, BSD-3-Clause, permissive",
    "GPL-2.0-only WITH Classpath-exception-2.0, GPL-2.0-only, copyleft"
  })
  void readsSpdxExpressions(String value, String spdx, String tier) {
    var licence = resolve(evidence("spdx", value, ""));
    assertThat(licence.spdx()).isEqualTo(spdx);
    assertThat(licence.tier().label()).isEqualTo(tier);
  }

  @ParameterizedTest
  @CsvSource({"MIT AND Nobody-1.0", "(MIT", "OR", "MIT )", "hello", "AND"})
  void brokenExpressionsDecideNothing(String value) {
    assertThat(resolve(evidence("spdx", value, "")).tier()).isEqualTo(LicenceTier.UNKNOWN);
  }

  @Test
  void badgeOfOnePhotoDoesNotFreeThePage() {
    var photo =
        evidence(
            "cc-link",
            "https://creativecommons.org/licenses/by/2.0/",
            "Photo by Jane on Flickr, CC BY 2.0");
    assertThat(resolve(photo).tier()).isEqualTo(LicenceTier.UNKNOWN);
    var reserved = evidence("footer", "\u00a9 2020 Example. All rights reserved.", "");
    assertThat(resolve(photo, reserved).tier()).isEqualTo(LicenceTier.UNKNOWN);
    assertThat(
            resolve(
                    evidence("cc-link", "https://creativecommons.org/licenses/by/2.0/", ""),
                    reserved)
                .tier())
        .isEqualTo(LicenceTier.UNKNOWN);
  }

  @Test
  void relLicenceToAnImprintSaysNothing() {
    var licence = resolve(evidence("rel-license", "https://example.org/imprint", "Imprint"));
    assertThat(licence.tier()).isEqualTo(LicenceTier.UNKNOWN);
    assertThat(licence.spdx()).isEqualTo(Licence.NO_ASSERTION);
  }

  @Test
  void conflictGoesToTheMoreRestrictiveAtLowerConfidence() {
    var free = evidence("rel-license", "https://creativecommons.org/licenses/by/4.0/", "");
    var bound = evidence("meta", "https://creativecommons.org/licenses/by-nc/4.0/", "");
    var alone = resolve(bound);
    var both = resolve(free, bound);
    assertThat(both.spdx()).isEqualTo("CC-BY-NC-4.0");
    assertThat(both.tier()).isEqualTo(LicenceTier.RESTRICTED);
    assertThat(both.confidence()).isLessThan(alone.confidence());
    assertThat(LicenceResolver.explain(both)).contains("most restrictive").endsWith(".");
  }

  @Test
  void agreeingSignsRaiseConfidence() {
    var one = evidence("footer", "CC BY-SA 4.0", "");
    var two = evidence("meta", "https://creativecommons.org/licenses/by-sa/4.0/", "");
    assertThat(resolve(one, two).confidence()).isGreaterThan(resolve(two).confidence());
  }

  @ParameterizedTest
  @CsvSource({
    "robots, 'noarchive,noai,noimageai', restricted",
    "robots, 'noindex,nofollow', unknown",
    "robots, 'noaim', unknown",
    "tdm-reservation, 1, restricted",
    "tdm-reservation, tdm-reservation:1, restricted",
    "tdm-reservation, tdm-reservation:0, unknown",
    "tdm-reservation, tdm-policy:https://example.org/policy.json, unknown",
    "robots-txt, disallow: GPTBot CCBot, restricted",
    "robots-txt, disallow: *, restricted",
    "ai-txt, disallow: *, restricted",
    "content-signal, ai-train=no, restricted",
    "content-signal, ai-train=yes, unknown",
    "tdm-reservation, 0, unknown"
  })
  void optOutsRestrict(String kind, String value, String tier) {
    assertThat(resolve(evidence(kind, value, "")).tier().label()).isEqualTo(tier);
  }

  @Test
  void optOutBeatsAFreeLicence() {
    var licence =
        resolve(
            evidence("rel-license", "https://creativecommons.org/licenses/by/4.0/", ""),
            evidence("robots", "noai", ""));
    assertThat(licence.tier()).isEqualTo(LicenceTier.RESTRICTED);
    assertThat(licence.spdx()).isEqualTo("CC-BY-4.0");
    assertThat(LicenceResolver.explain(licence)).contains("opts out");
  }

  @Test
  void namingMoreCrawlersIsClearerThanNamingOneOrAll() {
    var all = resolve(evidence("robots-txt", "disallow: *", "")).confidence();
    var one = resolve(evidence("robots-txt", "disallow: Bytespider", "")).confidence();
    var several = resolve(evidence("robots-txt", "disallow: CCBot GPTBot *", "")).confidence();
    assertThat(all).isLessThan(one);
    assertThat(one).isLessThan(several);
  }

  @ParameterizedTest
  @CsvSource({
    "licence-file, Apache-2.0, Apache-2.0, permissive",
    "licence-file, GPL-2.0 WITH Classpath-exception-2.0, GPL-2.0-only, copyleft",
    "manifest-licence, MIT OR GPL-3.0-only, MIT, permissive",
    "manifest-licence, GPL-2.0-or-later, GPL-2.0-or-later, copyleft",
    "manifest-licence, 'Apache License, Version 2.0 http://www.apache.org/licenses/LICENSE-2.0.txt', Apache-2.0, permissive",
    "manifest-licence, SEE LICENSE IN terms.pdf, NOASSERTION, unknown"
  })
  void filesBesideADocumentSpeakForIt(String kind, String value, String spdx, String tier) {
    var licence = resolve(evidence(kind, value, ""));
    assertThat(licence.spdx()).isEqualTo(spdx);
    assertThat(licence.tier().label()).isEqualTo(tier);
  }

  @Test
  void itsOwnHeaderBeatsTheLicenceOfItsFolder() {
    var folder = evidence("licence-file", "GPL-3.0", "");
    var header = evidence("spdx", "MIT", "");
    var licence = resolve(folder, header);
    assertThat(licence.spdx()).isEqualTo("MIT");
    assertThat(licence.confidence()).isEqualTo(resolve(header).confidence());
    assertThat(licence.evidence()).contains(folder);
  }

  @Test
  void anOptOutIsExplainedWithItsPlace() {
    var sign =
        new LicenceEvidence(
            "robots-txt", "disallow: GPTBot", "robots.txt line 12 of web/a.warc.gz@77", "");
    assertThat(LicenceResolver.explain(resolve(sign)))
        .contains("disallow: GPTBot", "robots.txt line 12 of web/a.warc.gz@77");
  }

  @Test
  void governmentHostIsReadFromTheHostsEnd() {
    assertThat(resolve(evidence("government-host", "www.nasa.gov", "")).tier())
        .isEqualTo(LicenceTier.PUBLIC_DOMAIN);
    assertThat(resolve(evidence("government-host", "nasa.gov.example.com", "")).tier())
        .isEqualTo(LicenceTier.UNKNOWN);
  }

  @Test
  void noEvidenceIsUnknownAndExplained() {
    var licence = LicenceResolver.resolve(List.of());
    assertThat(licence.tier()).isEqualTo(LicenceTier.UNKNOWN);
    assertThat(licence.confidence()).isZero();
    assertThat(LicenceResolver.explain(licence)).startsWith("Unknown");
  }

  @Test
  void orderOfEvidenceDoesNotMatter() {
    long seed = Long.getLong("cuvee.seed", 7);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    var kinds = List.of("rel-license", "meta", "footer", "cc-link", "spdx", "robots");
    var values =
        List.of(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "https://creativecommons.org/licenses/by-sa/3.0/",
            "MIT",
            "GPL-3.0-only",
            "all rights reserved",
            "noai");
    for (int round = 0; round < 500; round++) {
      var evidence = new ArrayList<LicenceEvidence>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        evidence.add(
            evidence(
                kinds.get(random.nextInt(kinds.size())),
                values.get(random.nextInt(values.size())),
                random.nextInt(4) == 0 ? "photo" : ""));
      }
      var first = LicenceResolver.resolve(evidence);
      Collections.shuffle(evidence, random);
      var second = LicenceResolver.resolve(evidence);
      assertThat(second.spdx()).isEqualTo(first.spdx());
      assertThat(second.tier()).isEqualTo(first.tier());
      assertThat(second.confidence()).isEqualTo(first.confidence());
    }
  }
}
