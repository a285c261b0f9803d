package io.cuvee.core.document;

/**
 * One sign of a licence, found in a page, its headers or a file beside it. Evidence never decides.
 *
 * @param kind how it was stated: {@code rel-license}, {@code cc-link}, {@code meta}, {@code
 *     json-ld}, {@code dublin-core}, {@code spdx}, {@code header-comment}, {@code footer}, {@code
 *     government-host}, {@code robots}, {@code tdm-reservation}
 * @param value what it says: a URL, an SPDX expression, a directive or the name of a licence
 * @param where the place: {@code html:a[rel=license]}, {@code http:X-Robots-Tag}, {@code text:12}
 * @param context the text around it, at most 200 characters
 */
public record LicenceEvidence(String kind, String value, String where, String context) {}
