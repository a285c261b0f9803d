/**
 * The vocabulary that every other module speaks; it needs the JDK alone. Read first: {@link
 * io.cuvee.core.document.Document}, {@link io.cuvee.core.verdict.Verdict}, {@link
 * io.cuvee.core.ledger.StageLedger}, {@link io.cuvee.core.hash.KeyedHash}.
 */
package io.cuvee.core;
