package io.cuvee.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocumentIdTest {
  @Test
  void hexadecimalFormReadsBack() {
    var id = DocumentId.of("web", "2024/a.warc.gz", 123);
    assertThat(id.toString()).hasSize(32).matches("[0-9a-f]+");
    assertThat(DocumentId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void isTheFirstHalfOfTheDigestOfThePlace() {
    // sha256 of "cuvee-document-1\0web\0a.warc.gz\0" + "0", by an independent tool (sha256sum).
    assertThat(DocumentId.of("web", "a.warc.gz", 0).toString())
        .isEqualTo("e94676e17aa08ab81db722c9617bbed5");
  }

  @Test
  void everyPartOfThePlaceCounts() {
    var id = DocumentId.of("web", "a", 1);
    assertThat(DocumentId.of("wex", "a", 1)).isNotEqualTo(id);
    assertThat(DocumentId.of("web", "b", 1)).isNotEqualTo(id);
    assertThat(DocumentId.of("web", "a", 2)).isNotEqualTo(id);
    assertThat(DocumentId.of("weba", "", 1)).isNotEqualTo(id);
  }

  @Test
  void orderIsThatOfTheHexadecimalForm() {
    var low = DocumentId.parse("0fffffffffffffffffffffffffffffff");
    var high = DocumentId.parse("f0000000000000000000000000000000");
    assertThat(low).isLessThan(high);
    assertThat(low.toString()).isLessThan(high.toString());
  }

  @Test
  void anythingElseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DocumentId.parse("12"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentId.parse("zz000000000000000000000000000000"));
  }
}
