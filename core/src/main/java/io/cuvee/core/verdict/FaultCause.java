package io.cuvee.core.verdict;

import java.util.Locale;

/** Why a record was quarantined. The label is stored; add causes, never rename them. */
public enum FaultCause {
  /** Bytes between records that no record claims. */
  NOT_A_RECORD,
  /** A record header that cannot be read. */
  BAD_RECORD_HEADER,
  /** The file ends inside a record. */
  TRUNCATED_RECORD,
  /** A compressed member that does not decode. */
  BAD_COMPRESSION,
  /** A record whose declared length contradicts what follows. */
  BAD_RECORD_LENGTH,
  /** A response without a readable HTTP head. */
  BAD_HTTP,
  /** A body whose content encoding cannot be undone. */
  BAD_CONTENT_ENCODING,
  /** Bytes that no charset decodes to text. */
  UNDECODABLE_TEXT,
  /** A body of a type that Cuvée does not read (images, archives, office files). */
  UNSUPPORTED_CONTENT_TYPE,
  /** A page without text. */
  EMPTY_TEXT,
  /** A status other than success: error pages are no documents. */
  HTTP_STATUS,
  /** A line or row that is not what the format promises. */
  BAD_ROW,
  /** A record, header, text or page beyond a limit of the recipe. */
  LIMIT_EXCEEDED,
  /** A container that Cuvée does not read. */
  UNSUPPORTED_CONTAINER,
  /** The file cannot be read. */
  UNREADABLE_FILE,
  /** A revisit whose original is not in the file. */
  UNRESOLVED_REVISIT,
  /** The program failed on this record; the detail names the error. */
  INTERNAL_ERROR;

  /** The stored value: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
