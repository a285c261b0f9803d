package io.cuvee.ingest.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A charset of one byte a character that pages are found in without a word of it.
 *
 * @param charset the charset
 * @param latin whether it is for languages in Latin letters
 * @param languages ISO 639-1 codes of the languages that it is for; empty for all in Latin letters
 * @param domains country domains where it is usual
 * @param prior what speaks for it beforehand, in nats
 */
record SingleByteCharset(
    Charset charset, boolean latin, Set<String> languages, List<String> domains, double prior) {

  private static final String CYRILLIC = "be bg kk ky mk mn ru sr uk";

  /** Central European languages, Turkish and Azeri, Baltic ones, Cyrillic, Greek and so on. */
  static final List<SingleByteCharset> ALL =
      List.of(
          latin(
              "windows-1252", 3, "", "de fr es it pt nl se dk no fi is br mx ar us uk ie be at ch"),
          latin("windows-1250", 0, "cs sk pl hu ro hr sl bs sq", "cz sk pl hu ro hr si ba rs al"),
          latin("ISO-8859-2", -0.5, "cs sk pl hu ro hr sl bs sq", "cz sk pl hu ro hr si ba"),
          latin("windows-1254", 0, "tr az ku", "tr az"),
          latin("windows-1257", 0, "lt lv et", "lt lv ee"),
          other("windows-1251", 0, CYRILLIC, "ru ua bg by rs mk kz kg mn su"),
          other("KOI8-U", -1, CYRILLIC, "ru ua su"),
          other("ISO-8859-5", -2, CYRILLIC, "ru bg"),
          other("IBM866", -2, CYRILLIC, "ru ua by su"),
          other("windows-1253", 0, "el", "gr cy"),
          other("ISO-8859-7", -0.5, "el", "gr cy"),
          other("windows-1255", 0, "he", "il"),
          other("windows-1256", 0, "ar fa ps ug ur", "sa eg ae ir pk jo kw ma dz tn iq sy lb"),
          other("windows-874", 0, "th", "th"));

  private static SingleByteCharset latin(
      String name, double prior, String languages, String domains) {
    return of(name, true, prior, languages, domains);
  }

  private static SingleByteCharset other(
      String name, double prior, String languages, String domains) {
    return of(name, false, prior, languages, domains);
  }

  private static SingleByteCharset of(
      String name, boolean latin, double prior, String languages, String domains) {
    return new SingleByteCharset(
        Charset.forName(name), latin, words(languages), List.copyOf(words(domains)), prior);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ", -1)));
  }
}
