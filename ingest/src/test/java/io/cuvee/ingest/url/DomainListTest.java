package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DomainListTest {
  private static DomainList list(String text) throws IOException {
    return DomainList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void plainDomainsTakeAllBelow() throws IOException {
    var list = list("\ufeff# comment\nExample.com\r\n*.bücher.example # why\n.dotted.org\n\n");

    assertThat(list.takes("example.com")).isTrue();
    assertThat(list.takes("a.b.example.com")).isTrue();
    assertThat(list.takes("notexample.com")).isFalse();
    assertThat(list.takes("com")).isFalse();
    assertThat(list.takes("x.xn--bcher-kva.example")).isTrue();
    assertThat(list.takes("dotted.org")).isTrue();
    assertThat(list.takes("")).isFalse();
    assertThat(list.entries()).isEqualTo(3);
    assertThat(list.ignoredLines()).isZero();
  }

  /** hosts(5): an address, then names; resolvers match a name alone. */
  @Test
  void hostsLinesTakeTheNamedHostsAlone() throws IOException {
    var list =
        list(
            """
            127.0.0.1 localhost
            ::1 ip6-localhost ip6-loopback
            0.0.0.0 ads.example.com tracker.example.com # two
            0.0.0.0\tone.example
            """);

    assertThat(list.takes("ads.example.com")).isTrue();
    assertThat(list.takes("tracker.example.com")).isTrue();
    assertThat(list.takes("one.example")).isTrue();
    assertThat(list.takes("x.ads.example.com")).isFalse();
    assertThat(list.takes("example.com")).isFalse();
    assertThat(list.takes("localhost")).isFalse();
    assertThat(list.entries()).isEqualTo(3);
  }

  /** Adblock Plus filter syntax: || anchors a domain, ^ ends it, @@ makes an exception. */
  @Test
  void adblockRulesOfWholeDomainsCountAndOthersDoNot() throws IOException {
    var list =
        list(
            """
            [Adblock Plus 2.0]
            ! title
            ||bad.example^
            @@||good.bad.example^
            ||doc.example^$document
            ||third.example^$third-party
            ||path.example/ads
            ||path.example^ads
            example.net##.banner
            /banner/*
            """);

    assertThat(list.takes("www.bad.example")).isTrue();
    assertThat(list.takes("good.bad.example")).isFalse();
    assertThat(list.takes("x.good.bad.example")).isFalse();
    assertThat(list.takes("doc.example")).isTrue();
    assertThat(list.takes("third.example")).isFalse();
    assertThat(list.takes("path.example")).isFalse();
    assertThat(list.takes("example.net")).isFalse();
    assertThat(list.ignoredLines()).isEqualTo(5);
  }

  @Test
  void oddLinesAreCountedAndNeverThrow() throws IOException {
    var list = list("a b c\nhttp://x.example/\n\0\n" + "x".repeat(10_000) + "\nok.example");

    assertThat(list.ignoredLines()).isEqualTo(4);
    assertThat(list.takes("ok.example")).isTrue();
  }

  @Test
  void agreesWithASetOnManyNames() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append('d').append(2 * i).append(".example\n");
    }
    var list = list(text.append(text).toString());

    assertThat(list.entries()).isEqualTo(20_000);
    for (int i = 0; i < 20_000; i++) {
      assertThat(list.takes("www.d" + i + ".example")).isEqualTo(i % 2 == 0 && i < 40_000);
    }
  }

  /** 20,000 · 4 / 2^64 by hand: 4.3e-15. */
  @Test
  void tellsItsOddsOfAFalsePositive() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(".example\n");
    }

    assertThat(list(text.toString()).falsePositiveOdds(4)).isCloseTo(4.34e-15, within(1e-17));
  }
}
