/** The columns of the tables and the one place where records become rows and rows records. */
package io.cuvee.jobs.row;
