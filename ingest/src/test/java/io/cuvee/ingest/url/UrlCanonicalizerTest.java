package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlCanonicalizerTest {
  private final UrlCanonicalizer standard = new UrlCanonicalizer(CanonicalRules.standard());
  private final UrlCanonicalizer careful = new UrlCanonicalizer(CanonicalRules.careful());
  private final UrlCanonicalizer loose = new UrlCanonicalizer(CanonicalRules.loose());

  /** RFC 3986 section 6.2.2, and the policy that CanonicalRules states. */
  @ParameterizedTest
  @CsvSource({
    "HTTP://a:b@Example.COM:80/%7euser/%c3%bc#top, http://example.com/~user/%C3%BC",
    "http://example.com., http://example.com/",
    "http://example.com/?, http://example.com/",
    "http://e.com/a?utm_source=x&id=1&fbclid=y, http://e.com/a?id=1",
    "http://e.com/a?UTM%5Fsource=x, http://e.com/a",
    "http://e.com/a?b=2&a=1&&b=1, http://e.com/a?a=1&b=1&b=2",
    "http://e.com/a/, http://e.com/a",
    "http://e.com/a/index.html, http://e.com/a",
    "http://e.com/Index.PHP?id=3, http://e.com/?id=3",
    "http://e.com/index.html.bak, http://e.com/index.html.bak",
    "http://e.com/a;jsessionid=1A2B?x, http://e.com/a?x",
    "http://e.com/a;JSESSIONID=1A2B/b;v=1, http://e.com/a/b;v=1",
    "http://e.com/(S(lit3py55t21z5v55vlm25s55))/a.aspx, http://e.com/a.aspx",
    "http://e.com/a?PHPSESSID=0a1b&p=2, http://e.com/a?p=2",
    "http://e.com/a?sid=4711, http://e.com/a?sid=4711",
    "http://e.com/a?sid=0123456789abcdef, http://e.com/a",
    "http://e.com/100%, http://e.com/100%25",
    "ftp://e.com/a/#x, ftp://e.com/a/",
  })
  void standardRulesDropWhatDoesNotChoosePages(String address, String canonical) {
    assertThat(standard.canonical(address)).isEqualTo(canonical);
  }

  @Test
  void carefulRulesKeepOrderSessionsAndDirectoryPages() {
    assertThat(careful.canonical("http://e.com/index.html?b&a&PHPSESSID=1&gclid=2#f"))
        .isEqualTo("http://e.com/index.html?b&a&PHPSESSID=1");
  }

  @Test
  void looseRulesFoldSchemeAndWww() {
    assertThat(loose.canonical("http://www.example.com/a")).isEqualTo("https://example.com/a");
    assertThat(loose.canonical("http://www.co.uk/")).isEqualTo("https://www.co.uk/");
    assertThat(loose.canonical("http://www.ck/")).isEqualTo("https://www.ck/");
  }

  @Test
  void leavesWhatIsNoAddress() {
    assertThat(standard.canonical("  not an address ")).isEqualTo("not an address");
    assertThat(standard.canonical("")).isEmpty();
  }

  @Test
  void dropsDotSegmentsThatASessionHadCovered() {
    assertThat(standard.canonical("http://e.com/a/..;jsessionid=1/b")).isEqualTo("http://e.com/b");
  }
}
