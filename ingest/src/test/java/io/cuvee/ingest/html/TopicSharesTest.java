package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicSharesTest {
  @Test
  void sharesAreOfTheWordsInTheStretch() {
    var page =
        JsoupPages.page(
            JsoupPages.parse("<p>cookies and vendors<p>a plain line of six words", null));
    page.measure(new WordTable());
    var shares = new TopicShares(page);
    int consent = Topic.CONSENT.ordinal();

    assertThat(shares.share(consent, 0, 1)).isEqualTo(2 / 3f);
    assertThat(shares.share(consent, 1, 2)).isZero();
    assertThat(shares.share(consent, 0, 2)).isEqualTo(2 / 9f);
    assertThat(shares.share(consent, 1, 1)).isZero();
  }
}
