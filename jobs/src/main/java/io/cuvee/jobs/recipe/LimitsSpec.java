package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * What is too large to be read.
 *
 * @param headerBytes longest record or HTTP header
 * @param recordBytes longest record, after the container's compression
 * @param decodedBytes longest body, after its content encoding
 * @param ratio how many times larger a body may become when decompressed
 * @param textCharacters longest decoded page or text, in UTF-16 units
 * @param pageTags most tags of a page
 * @param tagAttributes most attributes of one tag
 */
public record LimitsSpec(
    int headerBytes,
    long recordBytes,
    long decodedBytes,
    int ratio,
    int textCharacters,
    int pageTags,
    int tagAttributes)
    implements Serializable {}
