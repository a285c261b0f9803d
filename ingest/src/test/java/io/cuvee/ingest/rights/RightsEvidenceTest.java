package io.cuvee.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching as RFC 9309 and the TDM Reservation Protocol have it; files made by hand. */
class RightsEvidenceTest {
  private static RightsFile file(String url, String date, String text) {
    return RightsFiles.read(
            new Span("web", "a.warc.gz", 77, 0), url, date, text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static RightsFile robots(String text) {
    return file("https://example.com/robots.txt", "2024-01-01T00:00:00Z", text);
  }

  private static List<LicenceEvidence> of(String path, RightsFile... files) {
    return RightsEvidence.of("https://example.com" + path, "text/html", List.of(files));
  }

  private static List<String> values(List<LicenceEvidence> evidence) {
    return evidence.stream().map(sign -> sign.kind() + " " + sign.value()).toList();
  }

  /** RFC 9309, section 5.2: the longest match wins. */
  @ParameterizedTest
  @CsvSource({
    "/example/page/, false",
    "/example/page/disallowed.gif, true",
    "/example/, false",
    "/other, false"
  })
  void theLongestRuleWins(String path, boolean disallowed) {
    var robots =
        robots(
            """
            User-Agent: CCBot
            Allow: /example/page/
            Disallow: /example/page/disallowed.gif
            """);
    assertThat(values(of(path, robots)))
        .isEqualTo(disallowed ? List.of("robots-txt disallow: CCBot") : List.of());
  }

  /** RFC 9309, sections 2.2.2 and 2.2.3; the patterns are those of its tables. */
  @ParameterizedTest
  @CsvSource({
    "/path/file-with-a-%2A.html, /path/file-with-a-*.html, true",
    "/path/foo-%24, /path/foo-$, false",
    "/foo/bar?baz=quz, /foo/bar?baz=quz, true",
    "/foo/bar/\u30c4, /foo/bar/%E3%83%84, true",
    "/foo/bar/%E3%83%84, /foo/bar/\u30c4, true",
    "/foo/bar/%62%61%7A, /foo/bar/baz, true",
    "/foo/bar/baz, /foo/bar/%62%61%7A, true",
    "/this/path/exactly, /this/path/exactly$, true",
    "/this/path/exactly.html, /this/path/exactly$, false",
    "/this/a/b/exactly, /this/*/exactly, true",
    "/x.php5, /*.php$, false",
    "/a/x.php, /*.php$, true",
    "/Folder, /folder, false",
    "/aXbXc, /a*b*b*c, false",
    "/, /*, true",
    "/a, *, true"
  })
  void patternsMatchAsTheStandardSays(String path, String pattern, boolean matches) {
    var robots = robots("user-agent: GPTBot\ndisallow: " + pattern + "\n");
    assertThat(of(path, robots)).hasSize(matches ? 1 : 0);
  }

  @Test
  void ofEquallyLongRulesTheAllowingOneWins() {
    var robots = robots("user-agent: GPTBot\ndisallow: /page\nallow: /page\n");
    assertThat(of("/page", robots)).isEmpty();
  }

  /** RFC 9309, section 5.1, with crawlers for training in place of its own. */
  @Test
  void crawlersObeyTheirOwnGroupsAndOnlyOthersTheGroupOfAll() {
    var robots =
        robots(
            """
            # comment
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: ccbot/2.0
            Disallow:
            Sitemap: https://example.com/sitemap.xml

            User-Agent: GPTBOT
            User-Agent: anthropic-ai
            Allow: /example/page.html
            Disallow: /example/

            user-agent: gptbot
            disallow: /more
            """);

    assertThat(values(of("/example/x", robots)))
        .containsExactly("robots-txt disallow: anthropic-ai GPTBot", "robots-txt disallow: *");
    assertThat(values(of("/example/page.html", robots))).containsExactly("robots-txt disallow: *");
    assertThat(values(of("/more", robots))).containsExactly("robots-txt disallow: GPTBot");
    assertThat(of("/publications/example/", robots)).isEmpty();
  }

  @Test
  void evidenceNamesTheLineAndItsPlace() {
    var robots = robots("\ufeffuser-agent: GPTBot # of OpenAI\r\n\r\nDisallow: /secret\r\n");

    assertThat(of("/secret/1", robots))
        .containsExactly(
            new LicenceEvidence(
                "robots-txt",
                "disallow: GPTBot",
                "robots.txt line 3 of web/a.warc.gz@77",
                "disallow: /secret | user-agent: GPTBot"));
  }

  @Test
  void contentSignalsCountWhereTheyMatch() {
    var robots =
        robots(
            """
            User-Agent: *
            Content-Signal: search=yes, ai-train=no
            Content-Usage: /open/ train-ai=y
            Allow: /
            """);

    assertThat(values(of("/page", robots))).containsExactly("content-signal ai-train=no");
    assertThat(values(of("/open/page", robots)))
        .containsExactly("content-signal ai-train=no", "content-signal ai-train=yes");
  }

  /** TDMRep: the first rule in sequence that matches is the most specific one. */
  @Test
  void theFirstRuleOfTdmrepThatMatchesCounts() {
    var tdmrep =
        file(
            "https://example.com/.well-known/tdmrep.json",
            "",
            """
            [
              {"location": "/directory-a/free/", "tdm-reservation": 0},
              {"location": "/directory-a/", "tdm-reservation": 1,
               "tdm-policy": "https://example.com/policy.json", "more": {"a": [1]}},
              {"location": "*", "tdm-reservation": 2},
              {"tdm-reservation": 1}
            ]
            """);

    assertThat(values(of("/directory-a/free/x", tdmrep)))
        .containsExactly("tdm-reservation tdm-reservation:0");
    assertThat(values(of("/directory-a/x", tdmrep)))
        .containsExactly(
            "tdm-reservation tdm-reservation:1",
            "tdm-reservation tdm-policy:https://example.com/policy.json");
    assertThat(of("/directory-a/x", tdmrep).get(0).where())
        .isEqualTo("tdmrep.json line 3 of web/a.warc.gz@77");
    assertThat(of("/directory-b/x", tdmrep)).isEmpty();
  }

  @Test
  void aiTxtMeansPagesWithoutAnEndingToo() {
    var ai =
        file(
            "https://example.com/ai.txt",
            "",
            "User-Agent: *\nAllow: *.txt\nDisallow: *.html\nDisallow: *.jpg\n");

    assertThat(values(of("/post/1", ai))).containsExactly("ai-txt disallow: *");
    assertThat(of("/post/1.txt", ai)).isEmpty();
    assertThat(RightsEvidence.of("https://example.com/post/1", "text/plain", List.of(ai)))
        .isEmpty();
  }

  @Test
  void theNewestRecordOfTheSameSchemeCounts() {
    var old = file("https://example.com/robots.txt", "2023", "user-agent: GPTBot\ndisallow: /\n");
    var young = file("https://example.com/robots.txt", "2024", "");
    var other = file("http://example.com/robots.txt", "2025", "user-agent: CCBot\ndisallow: /\n");

    assertThat(of("/", old, young, other)).isEmpty();
    assertThat(of("/", old, other)).hasSize(1);
    assertThat(values(of("/", other))).containsExactly("robots-txt disallow: CCBot");
  }

  @Test
  void whatIsNotAtItsPlaceIsNoSiteFile() {
    var span = new Span("web", "robots.txt", 0, 0);
    byte[] text = "user-agent: *\ndisallow: /\n".getBytes(StandardCharsets.UTF_8);
    for (var url :
        List.of(
            "",
            "https://example.com/docs/robots.txt",
            "https://example.com/tdmrep.json",
            "ftp://example.com/robots.txt",
            "https://example.com/x?robots.txt")) {
      assertThat(RightsFiles.read(span, url, "", text)).as(url).isEmpty();
    }
    assertThat(RightsFiles.read(span, "http://example.com:8080/robots.txt?x", "", text))
        .hasValueSatisfying(file -> assertThat(file.scope()).isEqualTo("//example.com:8080"));
  }

  @Test
  void anythingIsReadWithoutAnException() {
    long seed = Long.getLong("cuvee.seed", 11);
    System.out.println("cuvee.seed=" + seed);
    var random = new Random(seed);
    var pieces =
        List.of(
            "user-agent",
            ":",
            "*",
            "$",
            "GPTBot",
            "\n",
            "\r",
            "disallow",
            "/",
            "%",
            "%4",
            "#",
            "content-signal",
            "ai-train=",
            "[",
            "{",
            "\"location\"",
            ",",
            "}",
            "\ud800",
            "1");
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      var files = new ArrayList<RightsFile>();
      for (var name : List.of("robots.txt", "ai.txt", ".well-known/tdmrep.json", "package.json")) {
        RightsFiles.read(
                new Span("web", "a", 0, 0),
                "https://example.com/" + name,
                "",
                text.toString().getBytes(StandardCharsets.UTF_8))
            .ifPresent(files::add);
      }
      var evidence = RightsEvidence.of("https://example.com/a%20b", "text/html", files);
      Collections.reverse(files);
      assertThat(RightsEvidence.of("https://example.com/a%20b", "text/html", files))
          .isEqualTo(evidence);
    }
  }
}
