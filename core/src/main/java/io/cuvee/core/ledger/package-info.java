/** The arithmetic of the ledger: what came in is what went out, term by counted term. */
package io.cuvee.core.ledger;
