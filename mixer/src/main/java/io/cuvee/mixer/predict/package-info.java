/**
 * Predictors: from the mixtures that were measured to the loss of those that were not. Several
 * families, since none leads everywhere; the data choose by cross-validated rank correlation. None
 * depends on the scale of the loss.
 */
package io.cuvee.mixer.predict;
