package io.cuvee.mixer.pack;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The part of a copy that stands in one sequence. Equality is identity of the token array; pieces
 * are carried, not compared.
 *
 * @param sequence number of the sequence in the whole
 * @param offset where in the sequence the piece begins
 * @param domain index of the domain
 * @param documentId id of the document
 * @param group id of its group of near-duplicates
 * @param copy which copy of the document, from 0
 * @param documentOffset which token of the copy is the piece's first
 * @param tokens the token ids; at least one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Piece(
    long sequence,
    int offset,
    int domain,
    String documentId,
    String group,
    int copy,
    int documentOffset,
    int[] tokens)
    implements Serializable {

  /** The order in which {@link SequenceAssembler} wants pieces. */
  public static final Comparator<Piece> ORDER =
      Comparator.comparingLong(Piece::sequence).thenComparingInt(Piece::offset);
}
