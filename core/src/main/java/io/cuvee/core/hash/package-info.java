/** Keyed hashing: all the randomness that there is, and every order, comes from here. */
package io.cuvee.core.hash;
