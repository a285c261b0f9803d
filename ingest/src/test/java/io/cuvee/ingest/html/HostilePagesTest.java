package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages made to break parsers. The seed is printed; {@code -Dcuvee.seed} repeats a run. */
class HostilePagesTest {
  private static final String[] PIECES = {
    "<div>",
    "</div>",
    "<p",
    ">",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "<ul>",
    "<li>",
    "</ul>",
    "<a href='http://creativecommons.org/licenses/by/4.0/'>",
    "</a>",
    "<b>",
    "</i>",
    "<pre>\r\n",
    "</pre>",
    "<br>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<![CDATA[",
    "]]>",
    "&amp",
    "&#0;",
    "&#x10FFFF;",
    "\0",
    "\ud800",
    "\udc00",
    "\ufeff",
    "©",
    "licensed under the ",
    "GPL",
    "<svg>",
    "</svg>",
    "<math>",
    "<template>",
    "<frameset>",
    "<select><option>",
    "</body>",
    "<html lang=en-",
    "<meta name=robots content=noai>",
    "<title>",
    "</title>",
    "<h1>",
    "<form>",
    "<button>",
    "\"'=",
    "<style>",
    "<noscript>",
    "word, and more words here. ",
    "\u3042\u3044",
    " ",
    "\n"
  };

  private static long seed() {
    long seed = Long.getLong("cuvee.seed", 20_260_101L);
    System.out.println("cuvee.seed=" + seed);
    return seed;
  }

  @Test
  void randomPagesNeverRaise() {
    var random = KeyedHash.of(seed(), "hostile pages").stream("pieces");
    for (int page = 0; page < 500; page++) {
      check(pieces(random, 1 + random.nextInt(300)));
    }
  }

  @Test
  void damagedPagesNeverRaise() {
    var random = KeyedHash.of(seed(), "damaged pages").stream("bytes");
    var base = pieces(random, 400);
    for (int page = 0; page < 500; page++) {
      var html = new StringBuilder(base);
      for (int damage = 0; damage < 1 + random.nextInt(20); damage++) {
        int at = random.nextInt(html.length());
        switch (random.nextInt(3)) {
          case 0 -> html.deleteCharAt(at);
          case 1 -> html.setCharAt(at, (char) random.nextInt(0x10000));
          default -> html.insert(at, PIECES[random.nextInt(PIECES.length)]);
        }
      }
      check(html.substring(0, random.nextInt(html.length())));
    }
  }

  private static String pieces(RandomStream random, int count) {
    var html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return html.toString();
  }

  private static void check(String html) {
    for (var profile : Profile.values()) {
      var found = MainTextExtractor.of(profile).extract(html, "http://e.org/");
      assertThat(found.text().length()).isLessThanOrEqualTo(4 * html.length() + 100);
      assertThat(found.evidence()).hasSizeLessThanOrEqualTo(40);
    }
  }

  /** Shapes whose cost grows with the square of their size in careless parsers. */
  enum Shape {
    DEEP("<div><p>word "),
    DEEP_INLINE("<b><i><a href=x>word "),
    UNCLOSED_TABLES("<table><tr><td>word"),
    MANY_ATTRIBUTES("<p class='nav main content footer' id=x style='display:block'>word</p>"),
    LISTS("<ul><li>word"),
    BREAKS("<br><br>word"),
    NOTICES("<p>© licensed under the GNU General Public License version "),
    COMMENTS("<!-- x --"),
    OPEN_TAGS("<a href='x"),
    BOGUS("<!x<?"),
    RAW("<script><!--<script>"),
    NOSCRIPTS("<noscript><iframe></noscript>"),
    MISNESTED("<b><p><i></b>word</p></i>"),
    FORMATS("<font size=1><font size=2><p>"),
    MANY_NAMES("<x1><x2><x3></x1>"),
    FOSTERED("<table><b>word<tr>"),
    SELECTS("<select><option>word<div>"),
    TEMPLATES("<template><tr>"),
    FOREIGN("<svg><g><p>word"),
    ENTITIES("&amp;&lt;&#169;"),
    NESTED_JSON("<script type='application/ld+json'>[[[[{\"license\":[");

    final String piece;

    Shape(String piece) {
      this.piece = piece;
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void costStaysBounded(Shape shape) {
    var html = shape.piece.repeat(1_000_000 / shape.piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> MainTextExtractor.of(Profile.MAIN).extract(html, null));
  }
}
