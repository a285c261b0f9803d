/** Pages out of files, folders, WARCs and JSON lines, for the commands that look at pages. */
package io.cuvee.jobs.cli.page;
