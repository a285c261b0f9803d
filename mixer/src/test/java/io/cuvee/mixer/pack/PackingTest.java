package io.cuvee.mixer.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.error.CuveeException.VerificationFailed;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.budget.DomainSupply;
import io.cuvee.mixer.order.SequenceNumbering;
import io.cuvee.mixer.order.SequenceOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackingTest {
  private final long seed = Long.getLong("cuvee.seed", 20260101L);

  /** Token ids by document, for one domain; each id is used once, so places can be told apart. */
  private static List<int[]> documents(RandomStream random, int count, int longest, int first) {
    var documents = new ArrayList<int[]>();
    int id = first;
    for (int i = 0; i < count; i++) {
      var tokens = new int[1 + random.nextInt(longest)];
      for (int t = 0; t < tokens.length; t++) {
        tokens[t] = id++;
      }
      documents.add(tokens);
    }
    return documents;
  }

  private static long tokens(List<int[]> documents) {
    return documents.stream().mapToLong(tokens -> tokens.length).sum();
  }

  @Test
  void sequencesAreTheConcatenatedStreamCutAtTheLength() {
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "packing-test").stream("round-trip");
    for (int round = 0; round < 100; round++) {
      int length = 1 + random.nextInt(40);
      var corpus =
          List.of(
              documents(random, 1 + random.nextInt(30), 100, 0),
              documents(random, 1 + random.nextInt(30), 10, 1_000_000));
      var supplies =
          List.of(
              new DomainSupply("a", corpus.get(0).size(), tokens(corpus.get(0))),
              new DomainSupply("b", corpus.get(1).size(), tokens(corpus.get(1))));
      var weights = Map.of("a", 0.5, "b", 0.5);
      long largest = BudgetPlan.largestBudget(supplies, weights, 3.5, length);
      if (largest > 0) {
        var plan = BudgetPlan.allocate(supplies, weights, largest, 3.5, length);
        check(plan, new SequenceOrder(round, plan.sequencesPerDomain()), corpus);
      }
    }
  }

  private static void check(BudgetPlan plan, SequenceOrder order, List<List<int[]>> corpus) {
    var slicer = new Slicer(plan, order);
    var pieces = new ArrayList<Piece>();
    var streams = new ArrayList<int[]>();
    for (int d = 0; d < corpus.size(); d++) {
      streams.add(place(plan, slicer, corpus.get(d), d, pieces));
    }
    pieces.sort(Piece.ORDER);
    var assembler =
        new SequenceAssembler(pieces.iterator(), plan.sequenceLength(), plan.domainNames());
    long expected = 0;
    var next = new int[corpus.size()];
    while (assembler.hasNext()) {
      var sequence = assembler.next();
      int d = plan.domainNames().indexOf(sequence.domain());
      int from = next[d]++ * plan.sequenceLength();
      assertThat(sequence.sequence()).isEqualTo(expected++);
      assertThat(sequence.inputIds())
          .isEqualTo(Arrays.copyOfRange(streams.get(d), from, from + plan.sequenceLength()));
      assertThat(sequence.padding()).isZero();
      checkDocuments(sequence, corpus.get(d));
    }
    assertThat(expected).isEqualTo(plan.sequences());
  }

  /** Cuts every copy of the domain, and returns the stream as plain concatenation makes it. */
  private static int[] place(
      BudgetPlan plan, Slicer slicer, List<int[]> documents, int domain, List<Piece> pieces) {
    var stream = new ArrayList<Integer>();
    long truncated = 0;
    long unused = 0;
    for (int epoch = 0; epoch < plan.domains().get(domain).epochs(); epoch++) {
      for (int i = 0; i < documents.size(); i++) {
        var tokens = documents.get(i);
        var copy = new CopyPlacement("" + i, "g" + i, domain, epoch, stream.size(), tokens.length);
        pieces.addAll(slicer.slice(copy, tokens));
        truncated += slicer.truncated(copy);
        unused += slicer.unused(copy);
        Arrays.stream(tokens).forEach(stream::add);
      }
    }
    assertThat(stream.size() - truncated - unused).isEqualTo(plan.domains().get(domain).tokens());
    return stream.stream().mapToInt(id -> id).toArray();
  }

  private static void checkDocuments(PackedSequence sequence, List<int[]> documents) {
    int at = 0;
    for (int k = 0; k < sequence.documentLengths().length; k++) {
      int[] document = documents.get(Integer.parseInt(sequence.documentIds().get(k)));
      int from = sequence.documentOffsets()[k];
      int length = sequence.documentLengths()[k];
      assertThat(Arrays.copyOfRange(sequence.inputIds(), at, at + length))
          .isEqualTo(Arrays.copyOfRange(document, from, from + length));
      assertThat(sequence.documentGroups().get(k)).isEqualTo("g" + sequence.documentIds().get(k));
      at += length;
    }
    assertThat(at).isEqualTo(sequence.inputIds().length);
  }

  @Test
  void validationFillsTheLastSequenceOfEachDomain() {
    var supplies = List.of(new DomainSupply("a", 1, 5), new DomainSupply("b", 1, 4));
    var plan = BudgetPlan.validation(supplies, 4);
    var slicer = new Slicer(plan, SequenceNumbering.consecutive(plan.sequencesPerDomain()));
    var pieces = new ArrayList<Piece>();
    pieces.addAll(slicer.slice(new CopyPlacement("x", "x", 0, 0, 0, 5), new int[] {1, 2, 3, 4, 9}));
    pieces.addAll(slicer.slice(new CopyPlacement("y", "y", 1, 0, 0, 4), new int[] {5, 6, 7, 9}));
    var assembler = SequenceAssembler.padding(pieces.iterator(), 4, List.of("a", "b"), 9);
    assertThat(assembler.next().padding()).isZero();
    var last = assembler.next();
    assertThat(last.inputIds()).containsExactly(9, 9, 9, 9);
    assertThat(last.documentLengths()).containsExactly(1);
    assertThat(last.documentOffsets()).containsExactly(4);
    assertThat(last.padding()).isEqualTo(3);
    assertThat(assembler.next().inputIds()).containsExactly(5, 6, 7, 9);
    assertThat(assembler.hasNext()).isFalse();
  }

  @Test
  void refusesGapsOverlapsAndMissingSequences() {
    refuses("where 1 stood", piece(0, 0, 0, 1), piece(0, 2, 0, 2));
    refuses("where 2 stood", piece(0, 0, 0, 2), piece(0, 1, 0, 3));
    refuses("ends after 2 of 4", piece(0, 0, 0, 2), piece(1, 0, 0, 4));
    refuses("follows sequence 0", piece(0, 0, 0, 4), piece(2, 0, 0, 4));
    refuses("two domains", piece(0, 0, 0, 2), piece(0, 2, 1, 2));
    refuses("5 tokens", piece(0, 0, 0, 5));
  }

  private static Piece piece(long sequence, int offset, int domain, int length) {
    return new Piece(sequence, offset, domain, "d", "g", 0, 0, new int[length]);
  }

  private static void refuses(String why, Piece... pieces) {
    var assembler = new SequenceAssembler(List.of(pieces).iterator(), 4, List.of("a", "b"));
    assertThatThrownBy(() -> assembler.forEachRemaining(sequence -> {}))
        .isInstanceOf(VerificationFailed.class)
        .hasMessageContaining(why);
  }
}
