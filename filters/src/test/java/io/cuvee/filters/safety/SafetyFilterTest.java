package io.cuvee.filters.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.DocumentId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SafetyFilterTest {
  private static final DocumentId ID = DocumentId.of("s", "f", 0);

  private static SafetyFilter filter(WordRule rule, String... categories) {
    var words = new TreeMap<String, WordList>();
    words.put("en", WordList.of("en", List.of("darn", "big  Darn deal", "heck", "")));
    words.put("ja", WordList.of("ja", List.of("ばか")));
    var lists = new UrlCategories.Builder();
    for (var category : categories) {
      lists.add(category.split(":")[1]);
      lists.end(category.split(":")[0]);
    }
    return new SafetyFilter(new SafetyFilter.Lists(words, lists.build()), rule, 1);
  }

  private static SafetyFilter.Finding words(WordRule rule, String language, String text) {
    return filter(rule).apply(ID, "", "", language, text);
  }

  private static final WordRule C4 = new WordRule(0, 0, 0);

  @Test
  void aWordCountsBetweenBoundariesInAnyCase() {
    assertThat(words(C4, "en", "What the HECK, darn!").words()).isEqualTo(2);
    assertThat(words(C4, "en", "heckler darned _heck xdarn").words()).isZero();
    assertThat(words(C4, "en", "no big\n darn   deal").share()).isEqualTo(3.0 / 4);
    assertThat(words(C4, "de", "darn").words()).isNaN();
    assertThat(words(C4, "en", "").verdict().kept()).isTrue();
  }

  @Test
  void inAScriptWithoutSpacesItCountsAnywhere() {
    assertThat(words(C4, "ja", "おまえはばかだ").words()).isEqualTo(1);
  }

  @Test
  void theRuleOfC4DropsForAnyOne() {
    var drop = words(C4, "en", "oh heck").verdict().<String>fold(() -> "", d -> d.rule());
    assertThat(drop).isEqualTo("safety.words");
  }

  @Test
  void countAndShareMustBothBeExceeded() {
    var rule = new WordRule(1, 0.3, 0);
    assertThat(words(rule, "en", "heck heck").verdict().kept()).isFalse();
    assertThat(words(rule, "en", "heck").verdict().kept()).isTrue();
    assertThat(words(rule, "en", "heck a b c d e f heck").verdict().kept()).isTrue();
  }

  @Test
  void aShareOfTheDroppedStaysByTheirIds() {
    var filter = filter(new WordRule(0, 0, 0.25));
    int kept = 0;
    for (int i = 0; i < 4000; i++) {
      var id = DocumentId.of("s", "f", i);
      kept += filter.apply(id, "", "", "en", "heck").verdict().kept() ? 1 : 0;
    }
    assertThat(kept).isBetween(900, 1100);
  }

  @Test
  void addressesAreInTheCategoryOfTheirDomainOrBeginning() {
    var filter = filter(C4, "adult:bad.example", "games:host.example/play");
    assertThat(rule(filter, "bad.example", "https://bad.example/")).isEqualTo("safety.url.adult");
    assertThat(rule(filter, "a.b.bad.example", "https://a.b.bad.example/x"))
        .isEqualTo("safety.url.adult");
    assertThat(rule(filter, "notbad.example", "https://notbad.example/")).isEmpty();
    assertThat(rule(filter, "www.host.example", "https://www.host.example/play/1"))
        .isEqualTo("safety.url.games");
    assertThat(rule(filter, "host.example", "https://host.example/player")).isEmpty();
    assertThat(rule(filter, "", "")).isEmpty();
  }

  private static String rule(SafetyFilter filter, String host, String url) {
    return filter.apply(ID, host, url, "de", "").verdict().fold(() -> "", d -> d.rule());
  }
}
