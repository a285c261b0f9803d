package io.cuvee.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cuvee.filters.ParityData;
import io.cuvee.filters.text.EnglishWords;
import io.cuvee.filters.text.ShingleText;
import io.cuvee.filters.text.WhitespaceWords;
import io.cuvee.filters.text.WordTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: computed with datatrove, NumPy and spaCy themselves. */
class MinHashSignerTest {
  private static final String FOX =
      "The quick brown fox jumps over the lazy dog near the river bank today.";

  @Test
  void parametersAreNumPys() {
    var random = new MersenneTwister(1);
    long prime = (1L << 61) - 1;
    var a = new long[112];
    var b = new long[112];
    for (int i = 0; i < 112; i++) {
      a[i] = random.nextLong(1, prime);
    }
    for (int i = 0; i < 112; i++) {
      b[i] = random.nextLong(0, prime);
    }
    assertThat(a).startsWith(775169054918279404L, 1758426461858698313L, 2109959069025162L);
    assertThat(b).startsWith(1062448801025099917L, 1324811268927594100L, 1217488311597731462L);
    assertThat(a[111]).isEqualTo(223865076026037746L);
    assertThat(b[111]).isEqualTo(1097409548522419201L);
  }

  @Test
  void sha1SignatureIsFineWebs() {
    var signer = new MinHashSigner(MinHashOptions.FINEWEB, ShingleHash.SHA1, new EnglishWords());
    var signature = signer.signature(FOX);
    assertThat(Long.toUnsignedString(signer.shingle(0))).isEqualTo("12313522834835307089");
    assertThat(signature)
        .startsWith(
            197166454002902972L,
            284080765670708113L,
            96549057967596277L,
            226360113463360020L,
            42312182183823545L,
            169000609679892039L,
            73066559689472396L,
            121981082476695592L);
    assertThat(signature)
        .endsWith(
            38027599840178604L,
            29074511532028102L,
            89527868784909143L,
            414462609176291742L,
            84047217585861060L,
            404162727557050195L,
            306993506350509109L,
            459059667290475394L);
  }

  @Test
  void xxHashSignatureIsTheLibrarysDefault() {
    var signer = new MinHashSigner(MinHashOptions.FINEWEB);
    var signature = signer.signature(FOX);
    assertThat(signer.shingle(0)).isEqualTo(7797000677988824208L);
    assertThat(signature[0]).isEqualTo(85330943174081874L);
  }

  @Test
  void normalFormIsThePeers() {
    assertThat(
            ShingleText.of(
                "Caf\u00e9 \u21165: \u00dcn\u00efc\u00f6d\u00e9 \u2014 3,141.59 10:30 tests\tTab"
                    + "\u00a0nbsp \u0661\u0662\u0663 e\u0301 \u2167 \u00bd"))
        .isEqualTo("cafe \u21160 unicode 0 0 0 0 tests tab nbsp 0 e \u2177 \u00bd");
    assertThat(ShingleText.of("A-B c_d")).isEqualTo("a b c d");
    assertThat(ShingleText.of("1.2.3")).isEqualTo("0 0");
    assertThat(ShingleText.of("1,2")).isEqualTo("0");
    assertThat(ShingleText.of("$5.00 10%")).isEqualTo("0 0");
    assertThat(ShingleText.of("don't \u2019")).isEqualTo("don t");
    assertThat(ShingleText.of("x\u200by")).isEqualTo("x\u200by");
    assertThat(ShingleText.of("\ufb01n \u0130 \u03a3\u0391\u03a3"))
        .isEqualTo("\ufb01n i \u03c3\u03b1\u03c2");
    assertThat(ShingleText.of("\u4e2d\u6587\u3002\u5b57")).isEqualTo("\u4e2d\u6587 \u5b57");
  }

  @Test
  void shortTextsHaveNoSignature() {
    var signer = new MinHashSigner(MinHashOptions.FINEWEB);
    assertThat(signer.signature("one two three four")).isEmpty();
    assertThat(signer.bandKeys("one two three four")).isEmpty();
    assertThat(signer.signature("")).isEmpty();
    assertThat(signer.signature("one two three four five")).hasSize(112);
  }

  @Test
  void bandKeysAgreeExactlyWhereBandsDo() {
    var signer = new MinHashSigner(new MinHashOptions(2, 20, 2, 7));
    var one = "a b c d e f g h i j k l m n o p";
    var two = "a b c d e f g h i j k l m n o q";
    var first = signer.signature(one);
    var second = signer.signature(two);
    var firstKeys = signer.bandKeys(one);
    var secondKeys = signer.bandKeys(two);
    int shared = 0;
    for (int i = 0; i < 20; i++) {
      boolean same = first[2 * i] == second[2 * i] && first[2 * i + 1] == second[2 * i + 1];
      assertThat(firstKeys[i] == secondKeys[i]).isEqualTo(same);
      shared += same ? 1 : 0;
    }
    assertThat(shared).isBetween(1, 19);
    assertThat(Arrays.stream(firstKeys).distinct().count()).isEqualTo(20);
  }

  @Test
  void signaturesOfTheParityDocumentsAreThePeers() {
    var texts = new HashMap<String, String>();
    for (var row : ParityData.rows("parity/datatrove_filters.jsonl.gz")) {
      texts.put(row.path("id").asText(), row.path("text").asText());
    }
    var rows = ParityData.rows("parity/datatrove_minhash.jsonl.gz");
    assertThat(differing(rows, texts, "spacy_en", new EnglishWords())).isEmpty();
    assertThat(differing(rows, texts, "whitespace", new WhitespaceWords())).isEmpty();
  }

  private static List<String> differing(
      List<JsonNode> rows, Map<String, String> texts, String variant, WordTokenizer tokenizer) {
    var signer = new MinHashSigner(MinHashOptions.FINEWEB, ShingleHash.XXHASH64, tokenizer);
    var differing = new ArrayList<String>();
    int compared = 0;
    for (var row : rows) {
      var expected = row.path(variant).path("signature");
      if (!row.has(variant)) {
        continue;
      }
      compared++;
      var flat = new ArrayList<Long>();
      expected.forEach(band -> band.forEach(value -> flat.add(value.asLong())));
      var mine = new ArrayList<Long>();
      for (long value : signer.signature(texts.get(row.path("id").asText()))) {
        mine.add(value);
      }
      if (!flat.equals(mine)) {
        differing.add(row.path("id").asText());
      }
    }
    System.out.printf(
        "MinHash %s: %d of %d as the peer%n", variant, compared - differing.size(), compared);
    assertThat(compared).isGreaterThan(300);
    return differing;
  }
}
