package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as pages hold them; what is expected is the TeX that their authors wrote. */
class FormulaTest {
  private static String text(String html) {
    return MainTextExtractor.of(Profile.ALL).extract(html, null).text();
  }

  private static String mathml(String content) {
    return text("<p><math>" + content + "</math></p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<msup><mi>x</mi><mn>2</mn></msup> | $x^2$",
        "<msub><mi>x</mi><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow></msub> | $x_{i+1}$",
        "<msubsup><mi>a</mi><mi>i</mi><mn>12</mn></msubsup> | $a_i^{12}$",
        "<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup> | ${(a)}^2$",
        "<mfrac><mn>1</mn><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></mfrac> | $\\frac{1}{x+1}$",
        "<msqrt><mi>x</mi><mo>-</mo><mi>y</mi></msqrt> | $\\sqrt{x-y}$",
        "<mroot><mi>x</mi><mn>3</mn></mroot> | $\\sqrt[3]{x}$",
        "<mi>α</mi><mi>x</mi><mo>≤</mo><mi>b</mi> | $\\alpha x\\leq b$",
        "<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi> | $\\sin x$",
        "<mi mathvariant='normal'>d</mi><mi>x</mi> | $\\mathrm{d}x$",
        "<mi mathvariant='bold'>v</mi> | $\\mathbf{v}$",
        "<mi>ℝ</mi> | $\\mathbb{R}$",
        "<mtext>if </mtext><mi>x</mi> | $\\text{if }x$",
        "<mover><mi>x</mi><mo>^</mo></mover> | $\\hat{x}$",
        "<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>→</mo></mover> | $\\overrightarrow{AB}$",
        "<munder><mo>lim</mo><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>"
            + " | $\\lim_{x\\rightarrow0}$",
        "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
            + "<mi>i</mi> | $\\sum_{i=1}^ni$",
        "<munder><mi>x</mi><mtext>low</mtext></munder> | $\\underset{\\text{low}}{x}$",
        "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn>"
            + "</mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo>"
            + " | $\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$",
        "<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced> | $\\left[a,b\\right)$",
        "<mmultiscripts><mi>C</mi><mi>k</mi><none/><mprescripts/><mi>n</mi><none/></mmultiscripts>"
            + " | ${}_nC_k$",
        "<mstyle><mpadded><mi>y</mi></mpadded></mstyle><mphantom><mi>z</mi></mphantom>"
            + " | $y\\phantom{z}$",
        "<menclose notation='box'><mi>x</mi></menclose> | $\\boxed{x}$",
        "<msup><mi>f</mi><mo>′</mo></msup> | $f'$",
        "<mi>a</mi><mspace width='1em'/><mi>b</mi> | $a\\quad b$",
        "<mn>50</mn><mo>%</mo> | $50\\%$",
        "<apply><plus/><ci>x</ci><cn>1</cn></apply> | $\\text{plus} x 1$",
      })
  void presentationBecomesTex(String markup, String expected) {
    assertThat(mathml(markup)).isEqualTo(expected);
  }

  @Test
  void theAuthorsTexComesFirst() {
    var html =
        "<p>Let <math alttext='y'><semantics><mrow><mi>x</mi></mrow>"
            + "<annotation encoding='application/x-tex'>x\\in  X</annotation></semantics></math>.";
    assertThat(text(html)).isEqualTo("Let $x\\in X$.");
    assertThat(text("<p><math class=ltx_Math alttext='n' display=block><mi>z</mi></math> holds"))
        .isEqualTo("$$n$$\nholds");
  }

  @Test
  void scriptsOfMathJax() {
    assertThat(text("<p>So <script type='math/tex'>a<b</script> and")).isEqualTo("So $a<b$ and");
    assertThat(text("<p>So <script type='math/tex; mode=display'>a % why\n+b</script> and"))
        .isEqualTo("So\n$$a +b$$\nand");
    assertThat(text("<p><script type='math/asciimath'>sum_(i=1)^n i^3=((n(n+1))/2)^2</script>"))
        .isEqualTo("$\\sum_{i=1}^{n}i^{3}=(\\frac{n(n+1)}{2})^{2}$");
    assertThat(
            text("<p><script type='math/mml'><math><mi>&#x3B1;</mi><mo>&lt;</mo></math></script>"))
        .isEqualTo("$\\alpha<$");
    assertThat(text("<p>a<script>var x = 1</script> b")).isEqualTo("a b");
  }

  @Test
  void outputOfMathJax2ComesOnce() {
    var html =
        "<p>We have <span class='MathJax_Preview'>x2</span><span class='MathJax'"
            + " id='MathJax-Element-1-Frame' data-mathml='<math><msup><mi>x</mi><mn>2</mn></msup>"
            + "</math>'><nobr><span class=mi>x</span><span class=mn>2</span></nobr></span>";
    assertThat(text(html + "<script type='math/tex' id='MathJax-Element-1'>x^{2}</script> too"))
        .isEqualTo("We have $x^{2}$ too");
    assertThat(text(html + " too")).isEqualTo("We have $x^2$ too");
  }

  @Test
  void outputOfMathJax3() {
    var html =
        "<p>Then <mjx-container class='MathJax' jax='CHTML' display='true'><mjx-math><mjx-mi>"
            + "<mjx-c class='mjx-c1D465'></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml><math"
            + " display='block'><mi>x</mi></math></mjx-assistive-mml></mjx-container> ends";
    assertThat(text(html)).isEqualTo("Then\n$$x$$\nends");
  }

  @Test
  void outputOfKatex() {
    var html =
        "<p>Now <span class=katex><span class=katex-mathml><math><semantics><mrow><mi>e</mi></mrow>"
            + "<annotation encoding='application/x-tex'>e^{i\\pi}</annotation></semantics></math>"
            + "</span><span class=katex-html aria-hidden=true><span class=base>eiπ</span></span>"
            + "</span>, then";
    assertThat(text(html)).isEqualTo("Now $e^{i\\pi}$, then");
    assertThat(text("<div><span class=katex-display>" + html + "</span></div>"))
        .contains("$$e^{i\\pi}$$");
    assertThat(text("<p><span class=katex><span class=katex-html>eiπ</span></span>"))
        .isEqualTo("eiπ");
  }

  @Test
  void wikipediasFormulas() {
    var html =
        "<p>Since <span class='mwe-math-element'><span class='mwe-math-mathml-inline'"
            + " style='display:none'><math alttext='{\\displaystyle x}'><mi>x</mi></math></span>"
            + "<img class='mwe-math-fallback-image-inline' alt='{\\displaystyle x}' src=x.svg>"
            + "</span> and <img class='mwe-math-fallback-image-inline' alt='{\\displaystyle y^2}'>.";
    assertThat(text(html)).isEqualTo("Since $x$ and $y^2$.");
  }

  @Test
  void imagesOfFormulas() {
    assertThat(text("<p>a <img class=latex alt='\\frac{1}{2}' src=s0.wp.com/latex.php> b"))
        .isEqualTo("a $\\frac{1}{2}$ b");
    assertThat(text("<p>a <img src='https://latex.codecogs.com/gif.latex?x%5E2&plus;1'> b"))
        .isEqualTo("a $x^2+1$ b");
    assertThat(text("<p>a <img class='ql-img-displayed-equation' alt='\\[x=1\\]'> b"))
        .isEqualTo("a\n$$x=1$$\nb");
    assertThat(text("<p>a <img class=math alt='a photo of a blackboard'> b")).isEqualTo("a b");
  }

  @Test
  void whatStandsInTheTextIsLeft() {
    var plain = "Let $x_1*y_2$ and \\(a_b*c\\), \\[z*_1\\] for $5 or $6";
    assertThat(text("<p>" + plain)).isEqualTo(plain);
    var markdown = MainTextExtractor.of(ExtractionOptions.of(Profile.ALL).in(Form.MARKDOWN));
    assertThat(markdown.extract("<p>" + plain + "*", null).text()).isEqualTo(plain + "\\*");
    assertThat(markdown.extract("<p>a_ <math alttext='x_1*y_2 \\a'></math>", null).text())
        .isEqualTo("a\\_ $x_1*y_2 \\a$");
  }
}
