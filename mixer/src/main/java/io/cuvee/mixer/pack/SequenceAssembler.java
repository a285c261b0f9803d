package io.cuvee.mixer.pack;

import io.cuvee.core.error.CuveeException.VerificationFailed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/**
 * Joins pieces to sequences, one sequence in memory at a time, and lets no gap, overlap, missing
 * sequence or mixture of domains pass.
 */
public final class SequenceAssembler implements Iterator<PackedSequence> {
  private final Iterator<Piece> pieces;
  private final int sequenceLength;
  private final List<String> domains;
  private final OptionalInt padding;
  private Piece next;
  private long previous = -1;

  /**
   * An assembler of full sequences.
   *
   * @param pieces in the order {@link Piece#ORDER}, those of a sequence all here
   * @param sequenceLength tokens of a sequence
   * @param domains names of the domains, by index
   */
  public SequenceAssembler(Iterator<Piece> pieces, int sequenceLength, List<String> domains) {
    this(pieces, sequenceLength, domains, OptionalInt.empty());
  }

  private SequenceAssembler(
      Iterator<Piece> pieces, int sequenceLength, List<String> domains, OptionalInt padding) {
    this.pieces = pieces;
    this.sequenceLength = sequenceLength;
    this.domains = List.copyOf(domains);
    this.padding = padding;
    advance();
  }

  /**
   * An assembler that fills the last sequence of each domain with a token: for validation.
   *
   * @param padding the token, by custom the end of document
   */
  public static SequenceAssembler padding(
      Iterator<Piece> pieces, int sequenceLength, List<String> domains, int padding) {
    return new SequenceAssembler(pieces, sequenceLength, domains, OptionalInt.of(padding));
  }

  private void advance() {
    next = pieces.hasNext() ? pieces.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public PackedSequence next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    var first = next;
    if (previous >= 0 && first.sequence() != previous + 1) {
      throw broken(first, "follows sequence " + previous);
    }
    previous = first.sequence();
    int[] ids = new int[sequenceLength];
    var parts = new ArrayList<Piece>();
    int filled = 0;
    while (next != null && next.sequence() == first.sequence()) {
      filled = append(next, first, ids, filled);
      parts.add(next);
      advance();
    }
    fill(first, ids, filled);
    return packed(first, ids, parts);
  }

  private int append(Piece piece, Piece first, int[] ids, int filled) {
    if (piece.domain() != first.domain()) {
      throw broken(piece, "mixes two domains");
    }
    int length = piece.tokens().length;
    if (piece.offset() != filled || length == 0 || length > sequenceLength - filled) {
      throw broken(
          piece,
          "has " + length + " tokens at offset " + piece.offset() + " where " + filled + " stood");
    }
    System.arraycopy(piece.tokens(), 0, ids, filled, length);
    return filled + length;
  }

  private void fill(Piece first, int[] ids, int filled) {
    if (filled == ids.length) {
      return;
    }
    boolean lastOfDomain = next == null || next.domain() != first.domain();
    if (padding.isEmpty() || !lastOfDomain) {
      throw broken(first, "ends after " + filled + " of " + sequenceLength + " tokens");
    }
    Arrays.fill(ids, filled, ids.length, padding.getAsInt());
  }

  private PackedSequence packed(Piece first, int[] ids, List<Piece> parts) {
    return new PackedSequence(
        first.sequence(),
        domains.get(first.domain()),
        ids,
        parts.stream().mapToInt(piece -> piece.tokens().length).toArray(),
        parts.stream().map(Piece::documentId).toList(),
        parts.stream().mapToInt(Piece::documentOffset).toArray(),
        parts.stream().mapToInt(Piece::copy).toArray(),
        parts.stream().map(Piece::group).toList());
  }

  private VerificationFailed broken(Piece piece, String what) {
    return new VerificationFailed(
        "Sequence "
            + piece.sequence()
            + " (domain "
            + domains.get(piece.domain())
            + ", document "
            + piece.documentId()
            + ") "
            + what
            + ": its pieces do not fit together; delete the stage's folder and run again.");
  }
}
