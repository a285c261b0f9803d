/**
 * HTTP responses as crawls hold them: heads that break every rule, bodies whose headers lie. Start
 * with {@link io.cuvee.ingest.http.HttpResponse} and {@link io.cuvee.ingest.http.BodyDecoder}.
 */
package io.cuvee.ingest.http;
