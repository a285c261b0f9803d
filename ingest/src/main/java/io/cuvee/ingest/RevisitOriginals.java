package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.ingest.warc.StoredEntry;
import java.util.Optional;

/** Tells where a revisit's original stands; sees every sound record of a file in its order. */
interface RevisitOriginals {
  /** The place of the response that the record is a revisit of, if it is one and that is known. */
  Optional<Span> of(StoredEntry.Sound record);
}
