/** What each command of the command line does. */
package io.cuvee.jobs.cli.command;
