package io.cuvee.ingest.url;

import static io.cuvee.ingest.url.PublicSuffixes.Section.ALL;
import static io.cuvee.ingest.url.PublicSuffixes.Section.ICANN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublicSuffixesTest {
  private final PublicSuffixes list = PublicSuffixes.list();

  /** The list's own tests: test_psl.txt, in the public domain, each line a call with two values. */
  @Test
  void agreesWithTheListsOwnTests() throws IOException {
    int checked = 0;
    try (var in = PublicSuffixesTest.class.getResourceAsStream("test_psl.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.split("\n", -1)) {
        if (!line.startsWith("checkPublicSuffix('")) {
          continue;
        }
        var values = line.split("'", -1);
        var host = DomainNames.toAscii(values[1].toLowerCase(Locale.ROOT));
        var expected = values.length > 3 ? DomainNames.toAscii(values[3]) : "";
        assertThat(list.registeredDomain(host)).as(line).isEqualTo(expected);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(70);
  }

  /** Wildcards and exceptions as the list's format page explains them. */
  @Test
  void exceptionsBeatWildcards() {
    assertThat(list.registeredDomain("a.b.c.kobe.jp")).isEqualTo("b.c.kobe.jp");
    assertThat(list.registeredDomain("c.kobe.jp")).isEmpty();
    assertThat(list.registeredDomain("www.city.kobe.jp")).isEqualTo("city.kobe.jp");
    assertThat(list.registeredDomain("a.b.ck")).isEqualTo("a.b.ck");
    assertThat(list.registeredDomain("x.www.ck")).isEqualTo("www.ck");
    assertThat(list.publicSuffix("www.ck", ALL)).isEqualTo("ck");
  }

  @Test
  void privateSuffixesCountByChoice() {
    assertThat(list.registeredDomain("me.github.io", ALL)).isEqualTo("me.github.io");
    assertThat(list.registeredDomain("me.github.io", ICANN)).isEqualTo("github.io");
    assertThat(list.publicSuffix("a.me.github.io", ALL)).isEqualTo("github.io");
    assertThat(list.publicSuffix("a.me.github.io", ICANN)).isEqualTo("io");
  }

  @Test
  void unknownSuffixesAreTheLastLabelAndNotListed() {
    assertThat(list.registeredDomain("a.b.example")).isEqualTo("b.example");
    assertThat(list.listed("a.b.example", ALL)).isFalse();
    assertThat(list.listed("a.b.example.com", ICANN)).isTrue();
  }

  @Test
  void addressesAndMalformedHostsHaveNoRegisteredDomain() {
    for (var host : new String[] {"", ".", "1.2.3.4", "[::1]", "a..com", ".com", "com", "a.com."}) {
      assertThat(list.registeredDomain(host)).as(host).isEmpty();
    }
  }

  @Test
  void saysWhichListItIs() {
    assertThat(list.version()).startsWith("20").endsWith("UTC");
    assertThat(list.size()).isGreaterThan(9_000);
  }
}
