/** What flows down the road: one document, where it came from, and what is known of its licence. */
package io.cuvee.core.document;
