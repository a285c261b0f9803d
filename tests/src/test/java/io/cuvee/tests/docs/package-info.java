/** Holds the pages under {@code docs/} to what the code does. */
package io.cuvee.tests.docs;
