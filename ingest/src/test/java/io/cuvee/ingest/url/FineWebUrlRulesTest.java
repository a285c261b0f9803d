package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order, word borders and case as datatrove's URL filter has them; lists made up. */
class FineWebUrlRulesTest {
  private final FineWebUrlRules rules = rules();

  private static ByteArrayInputStream text(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static FineWebUrlRules rules() {
    try {
      return new FineWebUrlRules(
          new FineWebUrlRules.Lists(
              List.of(
                  new UrlRules.NamedList(
                      "domains",
                      DomainList.read(
                          text("blocked.co.uk\nsub.shared.com\nhost.github.io\n10.0.0.1")))),
              List.of(UrlSet.read(text("http://fine.com/one-bad-page\n"))),
              List.of("hardword"),
              List.of("soft", "mild", "tame"),
              List.of("banned", "spe11", "nnex"),
              2));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.blocked.co.uk/x, domain, blocked.co.uk",
    "http://WWW.BLOCKED.co.uk/x, domain, blocked.co.uk",
    "http://sub.shared.com/, subdomain, sub.shared.com",
    "http://host.github.io/, subdomain, host.github.io",
    "http://fine.com/one-bad-page, url, http://fine.com/one-bad-page",
    "http://fine.com/a_hardword.html, hard_blacklisted, hardword",
    "http://soft.com/hardword, hard_blacklisted, hardword",
    "http://fine.com/soft/mild, soft_blacklisted, soft mild",
    "http://fine.com/ba-NN.ed, blacklisted_subword, banned",
    "http://fine.com/xxsPe-11xx, blacklisted_subword, spe11",
    "http://fine.com/bannexd, blacklisted_subword, nnex",
  })
  void dropsWithTheReasonOfTheFirstRule(String address, String reason, String evidence) {
    assertThat(rules.check(address))
        .hasValueSatisfying(
            hit -> {
              assertThat(hit.reason()).isEqualTo(reason);
              assertThat(hit.evidence()).isEqualTo(evidence);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "http://fine.com/",
    "http://shared.com/",
    "http://x.sub.shared.com/",
    "http://10.0.0.1/",
    "http://fine.com/HardWord",
    "http://fine.com/hardwords",
    "http://fine.com/soft/soft",
    "http://fine.com/softmild",
    "http://fine.com/one-bad-page?x",
    "not an address",
  })
  void keepsTheRest(String address) {
    assertThat(rules.check(address)).isEmpty();
  }
}
