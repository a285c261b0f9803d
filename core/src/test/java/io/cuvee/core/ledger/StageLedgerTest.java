package io.cuvee.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StageLedgerTest {
  @Test
  void balancesWhenWhatCameInWentSomewhere() {
    var ledger =
        new StageLedger.Builder("filter")
            .add(Unit.DOCUMENTS, Term.IN, "", 10)
            .add(Unit.DOCUMENTS, Term.OUT, "", 7)
            .add(Unit.DOCUMENTS, Term.DROPPED, "c4.min-sentences", 2)
            .add(Unit.DOCUMENTS, Term.DROPPED, "fineweb.line-punctuation", 1)
            .add(Unit.CHARACTERS, Term.IN, "", 100)
            .add(Unit.CHARACTERS, Term.EDITED, "c4.lines", -5)
            .add(Unit.CHARACTERS, Term.OUT, "", 65)
            .add(Unit.CHARACTERS, Term.DROPPED, "c4.min-sentences", 30)
            .build();
    assertThat(ledger.imbalance()).isEmpty();
    assertThat(ledger.byReason(Unit.DOCUMENTS, Term.DROPPED))
        .containsEntry("c4.min-sentences", 2L)
        .containsEntry("fineweb.line-punctuation", 1L);
  }

  @Test
  void aLostDocumentShows() {
    var ledger =
        new StageLedger.Builder("dedup")
            .add(Unit.DOCUMENTS, Term.IN, "", 10)
            .add(Unit.DOCUMENTS, Term.OUT, "", 7)
            .add(Unit.DOCUMENTS, Term.MERGED, "exact", 2)
            .build();
    assertThat(ledger.imbalance()).containsEntry(Unit.DOCUMENTS, 1L);
  }

  @Test
  void onlyEditsMayBeNegative() {
    var ledger = new StageLedger.Builder("filter");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.add(Unit.DOCUMENTS, Term.DROPPED, "x", -1));
  }
}
