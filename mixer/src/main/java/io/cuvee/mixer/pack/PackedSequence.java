package io.cuvee.mixer.pack;

import java.util.List;

/**
 * One sequence as it is written. The lists and arrays about documents have one entry for each piece
 * of a document, in the order of the tokens. Equality is identity of the arrays.
 *
 * @param sequence its number in the whole
 * @param domain name of its domain
 * @param inputIds token ids, exactly the sequence length
 * @param documentLengths tokens of each piece; they sum to the sequence length less the padding
 * @param documentIds ids of the documents
 * @param documentOffsets which token of the document's copy is the piece's first
 * @param copies which copy of the document each is, from 0
 * @param documentGroups ids of the documents' groups of near-duplicates
 */
@SuppressWarnings("ArrayRecordComponent")
public record PackedSequence(
    long sequence,
    String domain,
    int[] inputIds,
    int[] documentLengths,
    List<String> documentIds,
    int[] documentOffsets,
    int[] copies,
    List<String> documentGroups) {

  /** Tokens that stand for documents. */
  public long tokens() {
    long sum = 0;
    for (int length : documentLengths) {
      sum += length;
    }
    return sum;
  }

  /** Tokens at the end that only fill the sequence. */
  public int padding() {
    return Math.toIntExact(inputIds.length - tokens());
  }

  /** Copies of documents that begin in this sequence. */
  public int documentsBegun() {
    int begun = 0;
    for (int offset : documentOffsets) {
      if (offset == 0) {
        begun++;
      }
    }
    return begun;
  }
}
