package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values follow the URL Standard (https://url.spec.whatwg.org), section by section. */
class UrlTest {

  /** Section 4.1, table of examples, and steps of sections 4.4 and 4.5. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "https:example.org => https://example.org/",
        "https://////example.com/// => https://example.com///",
        "https://example.com/././foo => https://example.com/foo",
        "hello:world => hello:world",
        "https:\\example\\..\\demo/.\\ => https://example/demo/",
        "https://user:password@example.org/ => https://user:password@example.org/",
        "https://example.org/foo bar => https://example.org/foo%20bar",
        "https://EXAMPLE.com/../x => https://example.com/x",
        "file://loc%61lhost/ => file:///",
        "HTTP://Example.COM:80/A => http://example.com/A",
        "http://example.com:080/ => http://example.com/",
        "http://example.com:8080/ => http://example.com:8080/",
        "https://example.com:/ => https://example.com/",
        "http://a:b@c:29/d => http://a:b@c:29/d",
        "http://u@:p@host/ => http://u%40:p@host/",
        "http://:@host/ => http://host/",
        "http://host?q#f => http://host/?q#f",
        "http://host/?a='b'&c=\"d\" => http://host/?a=%27b%27&c=%22d%22",
        "foo://host/?a='b' => foo://host/?a='b'",
        "http://host/%zz%41%2f => http://host/%zz%41%2f",
        "http://host/a/%2e%2E/b/%2e => http://host/b/",
        "http://host/a/./.%2e/../../c => http://host/c",
        "http://host/.../....x => http://host/.../....x",
        "http://host/ü?ü#ü => http://host/%C3%BC?%C3%BC#%C3%BC",
        "mailto:a b@example.com => mailto:a b@example.com",
        "foo:///a/../b => foo:///b",
        "foo://HOST/a => foo://HOST/a",
        "foo:/.//p => foo:/.//p",
        "file:///a/b/../c => file:///a/c",
      })
  void writesAnAddressAsBrowsersDo(String address, String href) {
    assertThat(Url.parse(address)).map(Url::href).hasValue(href);
  }

  @Test
  void dropsTabsLineEndsAndOuterSpace() {
    assertThat(Url.parse(" \u0001http://ho\tst/\r\na b \n"))
        .map(Url::href)
        .hasValue("http://host/a%20b");
  }

  /** Section 3.5: domains, IPv4 in all its forms, IPv6. */
  @ParameterizedTest
  @CsvSource({
    "http://192.168.257/, 192.168.1.1",
    "http://0x7f.1/, 127.0.0.1",
    "http://0300.0250.01/, 192.168.0.1",
    "http://4294967295./, 255.255.255.255",
    "http://0x/, 0.0.0.0",
    "http://%30%78%63%30%2e%30%32%35%30.01/, 192.168.0.1",
    "http://1.2.3.4x/, 1.2.3.4x",
    "http://[1:0::]/, [1::]",
    "http://[0:1:2:3:4:5:6:7]/, [0:1:2:3:4:5:6:7]",
    "http://[::ffff:192.168.0.1]/, [::ffff:c0a8:1]",
    "http://[1:0:0:2:0:0:0:3]/, [1:0:0:2::3]",
    "http://[::]/, [::]",
    "http://[2001:DB8::1], [2001:db8::1]",
    "http://foo_bar-.example/, foo_bar-.example",
    "http://example.com./, example.com.",
  })
  void writesAHostInOneForm(String address, String host) {
    assertThat(Url.parse(address)).map(Url::host).hasValue(host);
  }

  /**
   * Examples of RFC 3492 section 7.1 (A, I, M as labels), of Unicode Technical Standard 46 section
   * 2 (sharp s and final sigma are kept), and full-width forms as in section 4.1 of the standard.
   */
  @ParameterizedTest
  @CsvSource({
    "http://ليهمابتكلموشعربي؟/, xn--egbpdaj6bu4bxfgehfvwxn",
    "http://почемужеонинеговорятпорусски/, xn--b1abfaaepdrnnbgefbadotcwatmq2g4l",
    "http://faß.de/, xn--fa-hia.de",
    "http://βόλος.com/, xn--nxasmm1c.com",
    "http://Bücher.example/, xn--bcher-kva.example",
    "http://ＧＯ。com/, go.com",
    "http://b%C3%BCcher.example/, xn--bcher-kva.example",
    "http://日本語｡ＪＰ, xn--wgv71a119e.jp",
    "http://☃.net/, xn--n3h.net",
    "http://💩.la/, xn--ls8h.la",
  })
  void writesOtherScriptsInPunycode(String address, String host) {
    assertThat(Url.parse(address)).map(Url::host).hasValue(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//host/",
        "relative",
        "https://",
        "https://ex ample.org/",
        "https://example.com:demo",
        "http://example.com:65536/",
        "http://[www.example.com]/",
        "http://user@/",
        "http://@:80/",
        "http://a%b/",
        "http://a<b/",
        "http://a%00b/",
        "http://1.2.3.4.5/",
        "http://256.256.256.256/",
        "http://1.2.3.08/",
        "http://[1::1::1]/",
        "http://[:1]/",
        "http://[1:2:3:4:5:6:7]/",
        "http://[1:2:3:4:5:6:7:8:9]/",
        "http://[::1.2.3]/",
        "http://[::1.2.3.04]/",
        "http://[::1",
        "foo://exa%mple host/",
        "http://\ufffd/",
        "1http://host/",
      })
  void refusesWhatTheStandardRefuses(String address) {
    assertThat(Url.parse(address)).isEmpty();
  }

  /** RFC 3986 section 5.4; the standard agrees on all of them for special schemes. */
  @ParameterizedTest
  @CsvSource({
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g/",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "../.., http://a/",
    "../../../g, http://a/g",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "http:g, http://a/b/c/g",
    "https:g, https://g/",
    "\\\\g\\h, http://g/h",
  })
  void resolvesRelativeAddresses(String relative, String href) {
    var base = Url.parse("http://a/b/c/d;p?q").orElseThrow();

    assertThat(base.resolve(relative)).map(Url::href).hasValue(href);
  }

  @Test
  void resolvesOnlyFragmentsAgainstAnOpaquePath() {
    var base = Url.parse("mailto:a@b").orElseThrow();

    assertThat(base.resolve("#x")).map(Url::href).hasValue("mailto:a@b#x");
    assertThat(base.resolve("x")).isEmpty();
  }

  @Test
  void knowsIpAddressesAndNamesWithoutFinalDot() {
    assertThat(Url.parse("http://127.1/")).map(Url::hasIpAddress).hasValue(true);
    assertThat(Url.parse("http://[::1]/")).map(Url::hasIpAddress).hasValue(true);
    assertThat(Url.parse("http://example.com./").orElseThrow().hasIpAddress()).isFalse();
    assertThat(Url.parse("http://example.com./").orElseThrow().hostName()).isEqualTo("example.com");
  }

  @Test
  void refusesAnAddressBeyondTheLimit() {
    var longest = "http://a/" + "x".repeat(Url.MAX_LENGTH - 9);

    assertThat(Url.parse(longest)).isPresent();
    assertThat(Url.parse(longest + "x")).isEmpty();
  }
}
