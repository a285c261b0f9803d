/**
 * From documents to sequences, mode {@code concat}: a domain's copies, one after another in the
 * order of their keys, are a stream of tokens that is cut every L tokens. {@link
 * io.cuvee.mixer.pack.Slicer} cuts one copy, knowing only where it starts; {@link
 * io.cuvee.mixer.pack.SequenceAssembler} joins the pieces again. A sequence holds one domain.
 */
package io.cuvee.mixer.pack;
