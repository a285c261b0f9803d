/**
 * What a mixture is: domains with weights in whole millionths, the plain baselines, the caps that
 * supplies put on weights, and one measured trial. Everything that decides on mixtures sees the
 * rounded weights, so nothing hangs on the last bits of a sum.
 */
package io.cuvee.mixer.mixture;
