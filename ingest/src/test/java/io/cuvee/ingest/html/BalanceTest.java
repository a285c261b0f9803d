package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final String PAGE =
      """
      <html><head><title>How bread rises</title></head><body>
      <div class="nav"><a href="/">Home</a> <a href="/b">Baking</a></div>
      <div class="content"><h1>How bread rises</h1>
      <p>Yeast eats the sugars of the flour, and gives off carbon dioxide, which the dough holds.</p>
      <p>Warm dough rises faster than cold dough, but cold dough tastes better in the end.</p></div>
      <div class="box"><p>Ask our bakers, and read what they say about flour and time.</p></div>
      <div class="related"><a href="/x">More on flour</a> <a href="/y">More on salt</a></div>
      <div class="footer">© 2020 The Bakery. All rights reserved.</div></body></html>
      """;

  @Test
  void recallKeepsAllThatPrecisionKeeps() {
    for (var profile : new Profile[] {Profile.MAIN, Profile.ARTICLE}) {
      var clean = text(profile, Balance.PRECISION);
      var whole = text(profile, Balance.RECALL);

      assertThat(clean.lines().toList()).isNotEmpty().isSubsetOf(whole.lines().toList());
      assertThat(clean).contains("Yeast eats the sugars");
    }
  }

  private static String text(Profile profile, Balance balance) {
    return MainTextExtractor.of(profile, balance).extract(PAGE, null).text();
  }
}
