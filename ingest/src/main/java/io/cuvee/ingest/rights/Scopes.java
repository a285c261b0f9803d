package io.cuvee.ingest.rights;

import io.cuvee.core.document.ContentKind;
import io.cuvee.ingest.url.Url;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys by which records and the documents that they speak of are brought together: {@code
 * //host:port} for a site, whatever the scheme; {@code //host:port/folder/} and {@code
 * source:folder/} for what lies below a folder.
 */
public final class Scopes {
  private static final int DEEPEST = 32;

  private static final String JAR_FOLDER = "META-INF/";

  private Scopes() {}

  /** Key of a site. */
  static String site(Url url) {
    return "//" + url.hostName() + (url.port() < 0 ? "" : ":" + url.port());
  }

  /** Key of the folder in which a file lies; that of a jar's own folder is the jar's. */
  static String folder(String file) {
    var folder = file.substring(0, file.lastIndexOf('/') + 1);
    return folder.endsWith("/" + JAR_FOLDER) || folder.contains("/" + JAR_FOLDER + "maven/")
        ? folder.substring(0, folder.lastIndexOf(JAR_FOLDER))
        : folder;
  }

  /** A file of the web without its scheme and query, or of a source. */
  static String file(Url url, String source, String file) {
    return url == null ? source + ":/" + file : site(url) + url.path();
  }

  /**
   * All keys under which records may speak of a document: its site; for code its folders too, the
   * nearest first.
   *
   * @param url the document's address, or empty
   * @param source its source
   * @param file the path of its file inside the source
   */
  public static List<String> of(String url, String source, String file, ContentKind kind) {
    var keys = new ArrayList<String>();
    var parsed = Url.parse(url).filter(Url::isWeb).orElse(null);
    if (parsed != null) {
      keys.add(site(parsed));
    }
    if (kind == ContentKind.CODE && (parsed != null || url.isEmpty())) {
      var path = file(parsed, source, file);
      int root = path.indexOf('/', parsed == null ? 0 : 2);
      for (int end = path.lastIndexOf('/');
          end >= root && end >= 0 && keys.size() < DEEPEST;
          end = path.lastIndexOf('/', end - 1)) {
        keys.add(path.substring(0, end + 1));
      }
    }
    return keys;
  }
}
