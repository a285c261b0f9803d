package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static Page page(String html) {
    var page = JsoupPages.page(JsoupPages.parse(html, null));
    page.measure(new WordTable());
    return page;
  }

  @Test
  void elementsOfOneParentWithTheSameTagAndClassAreASeries() {
    var page =
        page(
            "<h1>Title</h1><div><div class=post><p>one</div><div class=ad><p>buy</div>"
                + "<div class=post><p>two</div><div class=post><p>three</div></div>");
    var repeats = new Repeats(page);

    int last = repeats.nearest(page.node[4]);
    assertThat(page.blockText(4)).isEqualTo("three");
    assertThat(repeats.size(last)).isEqualTo(3);
    assertThat(repeats.place(last)).isEqualTo(2);
    assertThat(repeats.chars(last)).isEqualTo("onetwothree".length());
    assertThat(repeats.nearest(page.node[0])).isNegative();
    assertThat(repeats.nearest(page.node[2])).isNegative();
  }

  @Test
  void twoAreNoSeries() {
    var page = page("<ul><li>one<li>two</ul>");

    assertThat(new Repeats(page).nearest(page.node[0])).isNegative();
  }
}
