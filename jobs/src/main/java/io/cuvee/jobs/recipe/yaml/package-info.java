/**
 * YAML read as a tree in which every node knows its place, within limits: no tags, no anchors, no
 * deep nesting. The recipe's messages name file, line and column because of it.
 */
package io.cuvee.jobs.recipe.yaml;
