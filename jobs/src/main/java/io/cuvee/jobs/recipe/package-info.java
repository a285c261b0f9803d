/**
 * The recipe: what it may say (one catalogue, from which the JSON Schema and the documentation are
 * made), how it is read, and the settings that the stages get from it.
 */
package io.cuvee.jobs.recipe;
