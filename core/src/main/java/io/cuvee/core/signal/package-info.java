/** Numbers measured on a document, kept so that thresholds can be changed after the fact. */
package io.cuvee.core.signal;
