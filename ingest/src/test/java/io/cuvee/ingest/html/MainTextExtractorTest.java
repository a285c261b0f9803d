package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTextExtractorTest {
  private static final String SENTENCE =
      "The committee met on Monday to discuss the new bridge, which, after years of delay, will at"
          + " last be built across the river near the old mill. ";

  private static final String ARTICLE =
      "<html lang='en-GB'><head><title>The new bridge | Daily Example</title></head><body>"
          + "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul></nav>"
          + "<div class='cookie-banner'>We use cookies. <button>Accept</button></div>"
          + "<main><article><h1>The new bridge</h1><p class=byline>By Ann Author</p>"
          + "<p>"
          + SENTENCE.repeat(3)
          + "</p><figure><img src=b.jpg><figcaption>The river in May</figcaption></figure>"
          + "<h2>What it costs</h2><p>"
          + SENTENCE.repeat(2)
          + "</p><ul><li>Twelve million for <b>steel</b>, as planned in the budget of the"
          + " town</li><li>Three million for work on the banks, as planned</li></ul><p>"
          + SENTENCE.repeat(2)
          + "</p></article></main>"
          + "<footer><p>© 2024 Daily Example. All rights reserved.</p></footer></body></html>";

  private static Extraction extract(Profile profile, String html) {
    return MainTextExtractor.of(profile).extract(html, "https://example.org/a");
  }

  @Test
  void takesTheMainContentAndLeavesTheRest() {
    var found = extract(Profile.MAIN, ARTICLE);
    assertThat(found.title()).isEqualTo("The new bridge");
    assertThat(found.declaredLanguage()).isEqualTo("en");
    assertThat(found.step()).isEqualTo("main-text/3");
    assertThat(found.text())
        .contains(SENTENCE.strip())
        .contains("\n- Twelve million for steel, as planned in the budget of the town\n- Three")
        .doesNotContain("cookies", "Sport", "rights reserved");
    assertThat(found.evidence()).anyMatch(e -> e.value().equals("all-rights-reserved"));
  }

  @Test
  void keepsTheBodyAloneInTheArticleProfile() {
    var text = extract(Profile.ARTICLE, ARTICLE).text();
    assertThat(text)
        .startsWith("The committee met")
        .doesNotContain("By Ann Author", "The river in May", "The new bridge\n");
  }

  @Test
  void keepsAllThatIsVisibleInTheAllProfile() {
    var html = ARTICLE.replace("</main>", "</main><p hidden>Secret</p><script>var x</script>");
    assertThat(extract(Profile.ALL, html).text())
        .contains("- Home", "We use cookies.", "Accept", "By Ann Author", "© 2024")
        .doesNotContain("Secret", "var x");
  }

  @Test
  void keepsCodeAsItStandsAndTablesByRow() {
    var html =
        "<body><p>One</p><pre>\nint f() {\n\treturn  1;\n}\n</pre><table><tr><th>Name</th>"
            + "<th>Use</th></tr><tr><td>a</td><td><p>first</p></td></tr></table>"
            + "<dl><dt>term</dt><dd>meaning</dd></dl></body>";
    assertThat(extract(Profile.ALL, html).text())
        .isEqualTo("One\nint f() {\n\treturn  1;\n}\nName | Use\na | first\nterm\nmeaning");
  }

  @Test
  void splitsAtDoubleBreaksAndKeepsSingleOnes() {
    var html = "<div>first line<br>second<br><br>other &nbsp; paragraph</div>";
    assertThat(extract(Profile.ALL, html).text()).isEqualTo("first line\nsecond\nother paragraph");
  }

  @Test
  void findsSomethingOnEveryPageWithText() {
    assertThat(extract(Profile.MAIN, "<p>Hello world").text()).isEqualTo("Hello world");
    assertThat(extract(Profile.MAIN, "plain text, no tags").text())
        .isEqualTo("plain text, no tags");
    assertThat(extract(Profile.MAIN, "").text()).isEmpty();
    assertThat(extract(Profile.MAIN, "<img src=x>").text()).isEmpty();
  }

  @Test
  void readsTheSelfDescriptionOfPagesWithoutVisibleText() {
    var html =
        "<meta name=description content='Short words'><script type='application/ld+json'>"
            + "{\"@type\":\"Article\",\"articleBody\":\"The whole body of it.\"}</script><div id=app>";
    assertThat(extract(Profile.MAIN, html).text()).isEqualTo("The whole body of it.");
    assertThat(extract(Profile.ALL, html).text()).isEmpty();
    assertThat(extract(Profile.MAIN, "<meta name=description content='Some words'>").text())
        .isEqualTo("Some words");
  }

  @Test
  void keepsHeadingsAndTermsWithTheirText() {
    var page = "<h3>next</h3><dl><dt>Returns:</dt><dd>the next of the numbers, in order</dd></dl>";
    var text = extract(Profile.MAIN, "<main>" + page.repeat(4) + "</main>").text();
    assertThat(text.lines().filter(line -> line.equals("Returns:")).count()).isEqualTo(4);
  }

  @Test
  void stripsTheSitesNameFromTitles() {
    assertThat(title("<title>A long story of cats and dogs | Example</title>"))
        .isEqualTo("A long story of cats and dogs");
    assertThat(title("<title>Example: cats</title><h1>cats</h1>")).isEqualTo("cats");
    assertThat(title("<meta property=og:title content='From a card'>")).isEqualTo("From a card");
  }

  private static String title(String html) {
    return extract(Profile.MAIN, html).title();
  }
}
