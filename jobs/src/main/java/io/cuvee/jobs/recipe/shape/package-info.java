/**
 * The shapes that a recipe's values take: each reads a value with good messages, and tells itself
 * to the JSON Schema and to the documentation, so that the three cannot disagree.
 */
package io.cuvee.jobs.recipe.shape;
