package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The forms in which a page is written. */
class FormsTest {
  private static final ExtractionOptions ALL = ExtractionOptions.of(Profile.ALL);

  private static String resource(String name) throws IOException {
    try (var in = FormsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String written(String html, ExtractionOptions options) {
    return MainTextExtractor.of(options).extract(html, "https://example.org/a/b").text();
  }

  private static String text(String html) {
    return written(html, ALL);
  }

  private static String markdown(String html) {
    return written(html, ALL.in(Form.MARKDOWN));
  }

  @Test
  void everyStructureAsText() throws IOException {
    assertThat(text(resource("every-structure.html")))
        .isEqualTo(resource("every-structure.txt").stripTrailing());
  }

  @Test
  void everyStructureAsMarkdown() throws IOException {
    assertThat(markdown(resource("every-structure.html")))
        .isEqualTo(resource("every-structure.md").stripTrailing());
  }

  @Test
  void linksAsMarkdownAreAbsoluteAndOfTheWeb() {
    var html =
        "<p><a href='../x(1).html'>one</a> <a href='#top'>two</a> <a href='javascript:f()'>three</a>"
            + " <a href='//e.net/'><b>four</b></a>";
    assertThat(written(html, ALL.in(Form.MARKDOWN).withLinks(true)))
        .isEqualTo("[one](https://example.org/x%281%29.html) two three [**four**](https://e.net/)");
    assertThat(markdown(html)).isEqualTo("one two three **four**");
  }

  @Test
  void marksThatMarkdownWouldNotReadAreLeftOut() {
    // CommonMark 0.31, section 6.2: a closing mark after punctuation and before a letter is none.
    assertThat(markdown("<p>a<b>b.</b>c")).isEqualTo("ab.c");
    assertThat(markdown("<p><b>a</b><b>b</b> <b> c </b>d")).isEqualTo("**ab c** d");
    assertThat(markdown("<p><b><i>a</i> b</b>")).isEqualTo("***a* b**");
    assertThat(markdown("<p><b></b>a <i> </i>b")).isEqualTo("a b");
    assertThat(markdown("<b><p>a<p>b</b>")).isEqualTo("**a**\n\n**b**");
  }

  @Test
  void wordsOfScriptsWithoutSpacesStayTogether() {
    assertThat(text("<p>日本\n<b>語</b>の\n文。\n次")).isEqualTo("日本語の文。次");
    assertThat(text("<p>한국어\n문장")).isEqualTo("한국어 문장");
    assertThat(text("<p>中文 <b>中文</b> text\n中文")).isEqualTo("中文 中文 text 中文");
  }

  @Test
  void joinersStayWhereTheyAreLetters() {
    // Persian, Hindi and an emoji of two persons; in Latin they say nothing.
    assertThat(text("<p>می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    assertThat(text("<p>क्\u200dष")).isEqualTo("क्\u200dष");
    assertThat(text("<p>\ud83d\udc69\u200d\ud83d\ude80"))
        .isEqualTo("\ud83d\udc69\u200d\ud83d\ude80");
    assertThat(text("<p>wo\u200crd a\u200bb so\u00adft")).isEqualTo("word ab soft");
  }

  @Test
  void controlsOfDirectionGo() {
    assertThat(text("<p dir=rtl>\u202bשלום\u202c \u200fעולם\u2067!\u2069")).isEqualTo("שלום עולם!");
  }

  @Test
  void numbersOfCodeLinesGo() {
    var html = "<table><tr><td><pre>1\n2</pre></td><td><pre>a = 1\nb = 2</pre></td></tr></table>";
    assertThat(text(html)).isEqualTo("a = 1\nb = 2");
    assertThat(markdown(html)).isEqualTo("```\na = 1\nb = 2\n```");
  }

  @Test
  void itemsThatLayOutThePageAreNoItems() {
    var post = "<li><h3>Post</h3><p>Its text.</p></li>";
    assertThat(text("<ol>" + post.repeat(2) + "</ol>"))
        .isEqualTo("Post\nIts text.\nPost\nIts text.");
  }

  @Test
  void aPageLikeArxivsBeforeAndAfter() {
    var html =
        "<p>For any <math alttext='\\epsilon&gt;0'><mi>ϵ</mi><mo>&gt;</mo><mn>0</mn></math> there is"
            + " an <math alttext='N'><mi>N</mi></math> with<table class=ltx_equation><tr><td></td>"
            + "<td><math display=block alttext='a_{n}&lt;\\epsilon'><mi>a</mi></math></td><td>(1)"
            + "</td></tr></table><p>for all n.";
    // Without formulas this read "For any there is an with (1) for all n."
    assertThat(text(html))
        .isEqualTo(
            "For any $\\epsilon>0$ there is an $N$ with\n$$a_{n}<\\epsilon$$\n(1)\nfor all n.");
  }
}
