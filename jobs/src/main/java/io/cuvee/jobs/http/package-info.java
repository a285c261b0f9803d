/**
 * Files on web servers as byte sources: ranged requests, tried again where that may help, and no
 * two versions of a file mixed.
 */
package io.cuvee.jobs.http;
