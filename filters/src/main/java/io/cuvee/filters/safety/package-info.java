/**
 * Safety by lists that the recipe names: words a language, and categories of web addresses. Nothing
 * here brings a list of its own.
 */
package io.cuvee.filters.safety;
