/** A small declarative parser of command lines, with help and suggestions. */
package io.cuvee.jobs.cli.parse;
