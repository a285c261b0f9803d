/** Tokenizers in Hugging Face's file format, in process and offline. */
package io.cuvee.mixer.tokenize;
