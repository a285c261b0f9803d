/**
 * The search for a mixture: CLIMB's loop (arXiv 2504.13161) as ask and tell, so that whoever runs
 * the proxies, on one machine or many, needs only the proposals and returns the trials.
 */
package io.cuvee.mixer.search;
