/**
 * GPT-2's byte-level BPE as a Hugging Face {@code tokenizer.json}, made out of the ranks that the
 * jtokkit library carries: a real tokenizer without a download of its own.
 */
package io.cuvee.quickstart.tokenizer;
