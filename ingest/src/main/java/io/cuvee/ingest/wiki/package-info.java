/**
 * MediaWiki's XML dumps: the pages one by one, in memory for one page, and their wikitext as plain
 * text. Start with {@link io.cuvee.ingest.wiki.MediaWikiPages}.
 */
package io.cuvee.ingest.wiki;
