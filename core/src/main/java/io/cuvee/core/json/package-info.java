/** JSON in one canonical form, so that equal values are equal bytes on every machine. */
package io.cuvee.core.json;
