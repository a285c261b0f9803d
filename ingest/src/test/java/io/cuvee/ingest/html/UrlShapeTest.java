package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlShapeTest {
  private static float[] features(String url) {
    var shape = UrlShape.of(url);
    var features = new float[UrlShape.LENGTH];
    for (int i = 0; i < features.length; i++) {
      features[i] = shape.feature(i);
    }
    return features;
  }

  /** Article, product, collection, forum, docs, listing, service; depth, last segment, … */
  @Test
  void readsKindsDepthAndTheLastSegment() {
    assertThat(features("https://forum.example.com/t/how-to-7/1234/?p=2"))
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 3, 4, 0, 4, 1, 1, 0);
    assertThat(features("https://example.com/blog/a-b_c"))
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 2, 5, 2, 0, 0, 0, 0);
  }

  @Test
  void knowsHomePagesAndAbsentAddresses() {
    assertThat(features("https://example.com/")[UrlShape.LENGTH - 1]).isEqualTo(1);
    assertThat(features("no address")).containsOnly(0);
    assertThat(features(null)).containsOnly(0);
  }
}
