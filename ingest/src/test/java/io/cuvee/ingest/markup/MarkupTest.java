package io.cuvee.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees as the HTML standard's rules make them, written with brackets. */
class MarkupTest {
  /** What is in the body: elements as {@code name(...)}, texts as they are. */
  private static String body(String html) {
    var markup = Markup.parse(html);
    return write(markup, markup.body(), new StringBuilder()).toString();
  }

  private static StringBuilder write(Markup markup, int element, StringBuilder out) {
    for (int n = markup.firstChild(element); n >= 0; n = markup.nextSibling(n)) {
      if (markup.isText(n)) {
        markup.appendText(n, out);
      } else {
        out.append(markup.nameText(n)).append('(');
        write(markup, n, out).append(')');
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // "In body": start tags that end a paragraph, a heading, an item.
        "<p>a<div>b</div>c|p(a)div(b)c",
        "<p>a<p>b|p(a)p(b)",
        "<p>a<h2>b<h3>c|p(a)h2(b)h3(c)",
        "<ul><li>a<li>b<ul><li>c</ul></ul>d|ul(li(a)li(bul(li(c))))d",
        "<dl><dt>a<dd>b<dt>c</dl>|dl(dt(a)dd(b)dt(c))",
        "<button>a<button>b|button(a)button(b)",
        "<select><option>a<option>b</select>c|select(option(a)option(b))c",
        "<ruby>a<rt>b<rp>c</ruby>d|ruby(art(b)rp(c))d",
        "<p>a</p></p>b|p(a)p()b",
        "a</br>b|abr()b",
        "<form>a<form>b</form>c|form(ab)c",
        "<div>a</span>b</div>|div(ab)",
        "<image>a|img()a",
        // Adoption agency: the standard's own two examples, and links.
        "<p>1<b>2<i>3</b>4</i>5</p>|p(1b(2i(3))i(4)5)",
        "<b>1<p>2</b>3</p>|b(1)p(b(2)3)",
        "<a>1<a>2|a(1)a(2)",
        "<a>1<div>2<a>3</div>|a(1)div(a(2)a(3))",
        "<p><b>1<p>2|p(b(1))p(b(2))",
        // Tables.
        "<table><tr><td>a<td>b<tr><th>c</table>d|table(tbody(tr(td(a)td(b))tr(th(c))))d",
        "<table>a<tr><td>b</table>|atable(tbody(tr(td(b))))",
        "<table><b>1<tr><td>2</td></tr>3|b(1)b(3)table(tbody(tr(td(2))))",
        "<table><caption>a<tr><td>b</table>|table(caption(a)tbody(tr(td(b))))",
        "<table><tr><td><table><tr><td>a</table>b</table>|table(tbody(tr(td(table(tbody(tr(td(a))))b))))",
        "<table><col><tr><td>a|table(colgroup(col())tbody(tr(td(a))))",
        // Raw text, which ends at its own end tag only.
        "<script>a<b>c</script>d|script(a<b>c)d",
        "<script><!--<script>a</script>b--></script>c|script(<!--<script>a</script>b-->)c",
        "<textarea>a<b>&amp;</textarea>c|textarea(a<b>&)c",
        "<xmp>a<b></xmp>c|xmp(a<b>)c",
        "<plaintext>a</plaintext>|plaintext(a</plaintext>)",
        // Comments, right and wrong.
        "a<!-->b-->c|ab-->c",
        "a<!-- x --!>b|ab",
        "a<!-- -- > -->b|ab",
        "a<?php x ?>b</ x>c<!x>d|abcd",
        "a<![CDATA[b]]>c|ac",
        // SVG and MathML.
        "<svg><![CDATA[a<b>]]></svg>c|svg(a<b>)c",
        "<svg><p>a</svg>b|svg()p(ab)",
        "<svg><foreignObject><p>a</p></foreignObject></svg>b|svg(foreignobject(p(a)))b",
        "<math><mi>a<b>c</b></mi></math>d|math(mi(ab(c)))d",
        "<svg/>a|svg()a",
        // What is no markup.
        "a<1 b < c|a<1 b < c",
        "a</>b|ab",
        "a<b|a",
        // Templates and noscript hold what they hold.
        "<template><td>a</template>b|template(td(a))b",
        "<noscript><p>a<table>b</noscript>c|noscript(p(atable(b)))c",
        "<noscript><iframe></noscript>a|noscript(iframe())a",
      })
  void treesAreTheStandards(String html, String expected) {
    assertThat(body("<!DOCTYPE html><body>" + html)).isEqualTo(expected);
  }

  @Test
  void oldPagesKeepTablesInParagraphs() {
    assertThat(body("<p>a<table></table>")).isEqualTo("p(atable())");
    assertThat(body("<!DOCTYPE html><p>a<table></table>")).isEqualTo("p(a)table()");
    assertThat(body("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><p>a<table>"))
        .isEqualTo("p(atable())");
    assertThat(
            body(
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\""
                    + " \"http://www.w3.org/TR/html4/loose.dtd\"><p>a<table>"))
        .isEqualTo("p(a)table()");
  }

  @Test
  void headAndBodyStandThoughNobodyWroteThem() {
    var markup = Markup.parse("<title>T</title><meta name=a content=b>x<body class=c id=d>y");
    assertThat(markup.nameText(markup.firstChild(markup.head()))).isEqualTo("title");
    assertThat(markup.ownText(markup.firstChild(markup.head()))).isEqualTo("T");
    assertThat(write(markup, markup.body(), new StringBuilder()).toString()).isEqualTo("xy");
    assertThat(markup.attribute(markup.body(), AttributeName.CLASS)).isEqualTo("c");
    assertThat(markup.attribute(Markup.parse("").body(), AttributeName.CLASS)).isEmpty();
  }

  @Test
  void repeatedHtmlTagsAddWhatIsNew() {
    var markup = Markup.parse("<html lang=de><p>x<html lang=en class=late>");
    assertThat(markup.attribute(markup.html(), AttributeName.LANG)).isEqualTo("de");
    assertThat(markup.attribute(markup.html(), AttributeName.CLASS)).isEqualTo("late");
  }

  @Test
  void framesetsTakeTheBodysPlace() {
    var markup = Markup.parse("<frameset><frame src=x></frameset>text");
    assertThat(markup.name(markup.body())).isEqualTo(Name.FRAMESET);
    assertThat(write(markup, markup.body(), new StringBuilder()).toString()).isEqualTo("frame()");
  }

  @Test
  void attributesAreReadInEveryForm() {
    var html =
        "<a CLASS = \"x&amp;y\" href='/a?b=1&copy=2&amp;c' hidden data-x=1/2 class=no title=>t</a>";
    var markup = Markup.parse(html);
    int a = markup.firstChild(markup.body());
    assertThat(markup.attribute(a, AttributeName.CLASS)).isEqualTo("x&y");
    assertThat(markup.attribute(a, AttributeName.HREF)).isEqualTo("/a?b=1&copy=2&c");
    assertThat(markup.has(a, AttributeName.HIDDEN)).isTrue();
    assertThat(markup.attribute(a, "data-x")).isEqualTo("1/2");
    assertThat(markup.attribute(a, AttributeName.TITLE)).isEmpty();
    assertThat(markup.attribute(a, "absent")).isEmpty();
  }

  @Test
  void depthIsBounded() {
    var markup = Markup.parse("<div>".repeat(10_000) + "x");
    int depth = 0;
    int n = markup.body();
    while (markup.firstChild(n) >= 0) {
      n = markup.firstChild(n);
      depth++;
    }
    assertThat(depth).isBetween(200, Markup.MAX_DEPTH);
    assertThat(write(markup, markup.body(), new StringBuilder()).toString()).contains("x");
  }
}
