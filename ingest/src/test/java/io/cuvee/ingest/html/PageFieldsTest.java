package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of themselves, in the ways that they say it. */
class PageFieldsTest {
  private static final String URL = "https://www.example.org/news/item";
  private static final String CAPTURED = "2024-06-01T12:00:00Z";

  private static PageFields fields(String html) {
    return fields(html, URL);
  }

  private static PageFields fields(String html, String url) {
    return MainTextExtractor.of(Profile.ALL).extract(html, url, CAPTURED).fields();
  }

  private static String linked(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<meta name=author content='Ann Author'>#Ann Author",
        "<meta property='article:author' content='https://facebook.com/ann'># ",
        "<meta property='article:author' content='Ann Author'>#Ann Author",
        "<p>By <a rel='author' href=/ann>Ann Author</a>#Ann Author",
        "<span itemprop=author itemscope><span itemprop=name>Ann Author</span></span>#Ann Author",
        "<p class=byline>By Ann Author | 3 May 2024#Ann Author",
        "<p class=byline>Von Änne Öztürk</p>#Änne Öztürk",
        "<div class=comment><a rel=author>A Reader</a></div># ",
        "<meta name=author content=admin># ",
      })
  void authors(String html, String expected) {
    assertThat(fields(html).author()).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void authorsOfLinkedData() {
    assertThat(
            fields(
                    linked(
                        "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Author\"},"
                            + "{\"name\":\"Bob Writer\"}],\"datePublished\":\"2024-05-17T23:00+02:00\","
                            + "\"publisher\":{\"name\":\"The Example\"}}"))
                .metadata())
        .containsEntry("author", "Ann Author, Bob Writer")
        .containsEntry("published", "2024-05-17")
        .containsEntry("site-name", "The Example");
    assertThat(
            fields(
                    linked(
                        "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},"
                            + "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ann Author\"}]}"))
                .author())
        .isEqualTo("Ann Author");
    assertThat(
            fields(
                    linked(
                        "{\"@type\":\"Product\",\"review\":{\"@type\":\"Review\",\"author\":"
                            + "{\"name\":\"A Buyer\"}}}"))
                .author())
        .isEmpty();
    assertThat(fields(linked("{broken \"author\":"))).isEqualTo(PageFields.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<meta property='article:published_time' content='2024-05-17T08:00:00Z'>#2024-05-17",
        "<meta name='DC.date.issued' content='2019-02-28'>#2019-02-28",
        "<time itemprop=datePublished datetime='2024-02-29'>#2024-02-29",
        "<span itemprop=datePublished>May 5th, 2021</span>#2021-05-05",
        "<meta name=date content='Fri, 17 May 2024 10:00:00 GMT'>#2024-05-17",
        "<p>On <time datetime='2023-12-01 10:00'>a day</time>#2023-12-01",
        "<time datetime='2023-02-29'>no day</time># ",
        "<meta name=date content='1970-01-01'># ",
        "<meta name=date content='2024-06-03'># ",
        "<meta name=date content='2024-06-02'>#2024-06-02",
        "<meta name=date content='yesterday'># ",
      })
  void daysOfPublication(String html, String expected) {
    assertThat(fields(html).published()).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void daysInTheAddressAndOfChanges() {
    assertThat(fields("<p>a", "https://e.org/2024/05/17/a").published()).isEqualTo("2024-05-17");
    assertThat(fields("<p>a", "https://e.org/2024/15/17/a").published()).isEmpty();
    var both =
        "<meta property='article:published_time' content='2024-05-17'>"
            + "<meta property='article:modified_time' content='%s'>";
    assertThat(fields(both.replace("%s", "2024-05-20")).modified()).isEqualTo("2024-05-20");
    assertThat(fields(both.replace("%s", "2024-05-01")).modified()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<link rel=canonical href='/a?b=1'>#https://www.example.org/a?b=1",
        "<base href='//other.org/x/'><link rel='Canonical' href=y>#https://other.org/x/y",
        "<meta property='og:url' content='https://e.org/c'>#https://e.org/c",
        "<link rel=canonical href='javascript:x'><meta property=og:url content='http://e.org'>"
            + "#http://e.org/",
        "<link rel=canonical href='ftp://e.org/'># ",
      })
  void canonicalAddresses(String html, String expected) {
    assertThat(fields(html).canonicalUrl()).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void valuesAreCleanAndBounded() {
    var html =
        "<meta property='og:site_name' content=' The\n\u200b " + "Example ".repeat(500) + "'>";
    assertThat(fields(html).siteName()).startsWith("The Example Example").hasSizeLessThan(201);
    var author = "<meta name=author content='" + "A".repeat(100_000) + "'>";
    assertThat(fields(author).author().length()).isLessThanOrEqualTo(300);
  }
}
