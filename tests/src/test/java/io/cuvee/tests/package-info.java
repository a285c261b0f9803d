/** What crosses modules. */
package io.cuvee.tests;
