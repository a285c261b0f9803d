package io.cuvee.quickstart.crawl;

import io.cuvee.core.hash.KeyedHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Chooses the pages of one library by a keyed hash of their paths. Two versions of a library so
 * give mostly the same pages, which is where near-duplicates come from.
 */
final class PageSample {
  /** For so many pages of substance, one of the others: what a crawler also finds. */
  private static final int PAGES_PER_OTHER = 8;

  private static final KeyedHash HASH = KeyedHash.of(1, "quickstart pages");

  private PageSample() {}

  /** The library's pages out of its jar, ordered by path. */
  static List<Page> of(Library library, Path jar) throws IOException {
    var pages = new ArrayList<Page>();
    int wantedPages = library.pages();
    int wantedOthers = Math.max(3, library.pages() / PAGES_PER_OTHER);
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : inHashOrder(zip, library)) {
        if (wantedPages == 0 && wantedOthers == 0) {
          break;
        }
        var page = read(zip, entry);
        if (Substance.isIn(page)) {
          wantedPages -= wantedPages > 0 && pages.add(page) ? 1 : 0;
        } else {
          wantedOthers -= wantedOthers > 0 && pages.add(page) ? 1 : 0;
        }
      }
    }
    pages.sort(Comparator.comparing(Page::path));
    return pages;
  }

  private static List<ZipEntry> inHashOrder(ZipFile zip, Library library) {
    record Drawn(ZipEntry entry, long bits) {}
    return zip.stream()
        .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
        .map(entry -> new Drawn(entry, HASH.bits(library.artifact() + "/" + entry.getName())))
        .sorted(Comparator.comparingLong(Drawn::bits))
        .map(Drawn::entry)
        .toList();
  }

  private static Page read(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      return new Page(entry.getName(), entry.getTimeLocal(), in.readAllBytes());
    }
  }
}
