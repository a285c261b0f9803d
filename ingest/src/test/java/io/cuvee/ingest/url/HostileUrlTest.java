package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Addresses made to break parsers. The seed is printed; {@code -Dcuvee.seed} repeats a run. */
class HostileUrlTest {
  private static final String[] PARTS = {
    "http:",
    "https://",
    "//",
    "/",
    "\\",
    "?",
    "#",
    "@",
    ":",
    "[",
    "]",
    "::1",
    ".",
    "..",
    "%2e",
    "%",
    "%41",
    "%zz",
    "a",
    "www.",
    "index.html",
    ";jsessionid=",
    "(S(abcdef))",
    "utm_source=x",
    "&",
    "=",
    "sid=0123456789abcdef",
    "1.2",
    "0x",
    "99999999999",
    "xn--",
    "\u00fc",
    "\u00df",
    "\u05d0",
    "\u3002",
    "\ud800",
    "\udc00",
    "\0",
    "\t",
    " ",
    "example",
    ".co.uk",
    "\u200d",
    "\uff0e",
    "\u0301",
    "\uffff"
  };

  private static Random random() {
    long seed = Long.getLong("cuvee.seed", 20_261_123L);
    System.out.println("cuvee.seed=" + seed);
    return new Random(seed);
  }

  private static String address(Random random) {
    var text = new StringBuilder(random.nextBoolean() ? "http://" : "");
    for (int parts = random.nextInt(12); parts >= 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  @Test
  void neverThrowsAndWritesWhatItReadsAgain() {
    var random = random();
    var base = Url.parse("http://example.com/a/b?c").orElseThrow();
    for (int i = 0; i < 50_000; i++) {
      var address = address(random);
      var url = base.resolve(address);
      url.ifPresent(
          u -> assertThat(Url.parse(u.href())).as(address).map(Url::href).hasValue(u.href()));
      url.ifPresent(u -> PublicSuffixes.list().registeredDomain(u.hostName()));
    }
  }

  @Test
  void canonicalFormsAreFixedPoints() {
    var random = random();
    var rules =
        List.of(CanonicalRules.careful(), CanonicalRules.standard(), CanonicalRules.loose());
    for (int i = 0; i < 50_000; i++) {
      var address = address(random);
      var canonicalizer = new UrlCanonicalizer(rules.get(i % 3));
      var canonical = canonicalizer.canonical(address);
      assertThat(canonicalizer.canonical(canonical)).as(address).isEqualTo(canonical);
    }
  }

  @Test
  void takesLinearTimeOnLongAddresses() {
    var list = PublicSuffixes.list();
    for (var unit :
        List.of("a.", "/..", "%2e", ":", "@", "[", "\u00fc", "\u00fc.", "&", ";jsessionid=")) {
      var address = "http://" + unit.repeat(60_000 / unit.length()) + "/x";
      Url.parse(address).ifPresent(u -> list.registeredDomain(u.hostName()));
      assertThat(new UrlCanonicalizer(CanonicalRules.loose()).canonical(address)).isNotNull();
    }
  }
}
