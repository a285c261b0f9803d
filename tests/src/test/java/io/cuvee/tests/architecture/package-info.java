/** The rules of docs and design that bytecode and source files can be checked for. */
package io.cuvee.tests.architecture;
