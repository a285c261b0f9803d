package io.cuvee.ingest.markup;

/** Kinds of tokens; comments are none, since they only part texts. */
enum Token {
  TEXT,
  START,
  END,
  DOCTYPE,
  EOF
}
