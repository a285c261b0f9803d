/**
 * Proxies: small models trained on a mixture and scored on held-out text of the targets, one
 * contract for all of them. The n-gram proxy is a real language model that trains in well under a
 * second, so that a search with a hundred trials fits into a coffee break.
 */
package io.cuvee.mixer.proxy;
