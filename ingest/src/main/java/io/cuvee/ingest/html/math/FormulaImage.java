package io.cuvee.ingest.html.math;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Images of formulas whose TeX stands in their alternative text or their address. */
final class FormulaImage {
  private static final List<String> TEX_CLASSES =
      List.of("latex", "tex", "ql-img-inline-formula", "ql-img-displayed-equation", "texrender");
  private static final List<String> MATH_CLASSES =
      List.of(
          "math",
          "mwe-math-fallback-image-inline",
          "mwe-math-fallback-image-display",
          "equation",
          "formula");
  private static final List<String> SERVICES =
      List.of(
          "latex.codecogs.com/",
          "/latex.php?latex=",
          "/latex.php?",
          "/mathtex.cgi?",
          "/mimetex.cgi?",
          "chart?cht=tx",
          "latex.php/");

  private FormulaImage() {}

  /** The image's TeX; empty if it shows no formula. */
  static String tex(AttributeSource image) {
    var alt = image.attribute("alt").strip();
    var src = image.attribute("src");
    boolean service = isService(src);
    if (!alt.isEmpty() && alt.length() <= TexText.MAX_LENGTH) {
      var classes =
          List.of(image.attribute("class").strip().toLowerCase(Locale.ROOT).split("\\s+"));
      boolean tex = TEX_CLASSES.stream().anyMatch(classes::contains);
      boolean math = MATH_CLASSES.stream().anyMatch(classes::contains);
      boolean told = service || tex || math;
      if (told && (TexText.looksLikeTex(alt) || (tex && alt.indexOf(' ') < 0))) {
        return TexText.clean(alt);
      }
    }
    return service ? TexText.clean(fromAddress(src)) : "";
  }

  /** Whether the image stands on a line of its own. */
  static boolean isDisplay(AttributeSource image) {
    var classes = image.attribute("class");
    return classes.contains("display") || TexText.isDisplay(image.attribute("alt"));
  }

  private static boolean isService(String src) {
    for (var service : SERVICES) {
      if (src.contains(service)) {
        return true;
      }
    }
    return false;
  }

  private static String fromAddress(String src) {
    int query = src.indexOf('?');
    if (query < 0) {
      return "";
    }
    var text = src.substring(query + 1);
    for (var key : new String[] {"latex=", "chl="}) {
      int at = text.indexOf(key);
      if (at >= 0) {
        int end = text.indexOf('&', at);
        return decoded(text.substring(at + key.length(), end < 0 ? text.length() : end));
      }
    }
    // Codecogs writes its formulas bare, with names for what an address cannot hold.
    var bare = text.replace("&space;", " ").replace("&plus;", "+").replace("+", "%2B");
    return src.contains("cht=tx") ? "" : decoded(bare);
  }

  private static String decoded(String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    var out = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        out[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
