package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static boolean[] kept(String html) {
    var page = JsoupPages.page(JsoupPages.parse(html, null));
    page.measure(new WordTable());
    var keep = new boolean[page.blocks];
    Arrays.fill(keep, true);
    Copies.drop(page, keep);
    return keep;
  }

  @Test
  void theFirstOfEqualBlocksStays() {
    assertThat(kept("<p>One two three four.<p>Other words are in here.<p>one  TWO three four"))
        .containsExactly(true, true, false);
  }

  @Test
  void shortLinesCodeAndCellsMayRepeat() {
    var cell = "<tr><td>one two three four</td></tr>";

    assertThat(kept("<p>one two<p>one two")).containsOnly(true);
    assertThat(kept("<pre>a b c d e</pre><pre>a b c d e</pre>")).containsOnly(true);
    assertThat(kept("<table>" + cell + cell + "</table>")).containsOnly(true);
  }
}
