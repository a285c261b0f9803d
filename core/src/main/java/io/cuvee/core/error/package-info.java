/** What the program says when it cannot go on: one sentence, with the place and the mend. */
package io.cuvee.core.error;
