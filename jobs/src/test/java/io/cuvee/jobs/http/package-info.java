/** Reading over HTTP, from real servers in this process. */
package io.cuvee.jobs.http;
