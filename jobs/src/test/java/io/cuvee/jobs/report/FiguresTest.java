package io.cuvee.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void countsHaveCommas() {
    assertThat(Figures.count(0)).isEqualTo("0");
    assertThat(Figures.count(999)).isEqualTo("999");
    assertThat(Figures.count(1000)).isEqualTo("1,000");
    assertThat(Figures.count(-1234567)).isEqualTo("-1,234,567");
    assertThat(Figures.count(-123)).isEqualTo("-123");
    assertThat(Figures.count(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
  }

  @Test
  void briefFormsHaveThreeDigits() {
    assertThat(Figures.brief(9_999)).isEqualTo("9,999");
    assertThat(Figures.brief(10_049)).isEqualTo("10 k");
    assertThat(Figures.brief(123_456)).isEqualTo("123 k");
    assertThat(Figures.brief(999_600)).isEqualTo("1 M");
    assertThat(Figures.brief(4_240_000_000L)).isEqualTo("4.24 bn");
    assertThat(Figures.bytes(1023)).isEqualTo("1,023 B");
    assertThat(Figures.bytes(6_120_331)).isEqualTo("5.84 MiB");
  }

  @Test
  void percentsDoNotHideWhatIsSmall() {
    assertThat(Figures.percent(0)).isEqualTo("0.0 %");
    assertThat(Figures.percent(0.0001)).isEqualTo("< 0.1 %");
    assertThat(Figures.percent(0.123)).isEqualTo("12.3 %");
    assertThat(Figures.percent(Double.NaN)).isEqualTo("–");
    assertThat(Figures.digits(1234567, 2)).isEqualTo("1200000");
  }
}
