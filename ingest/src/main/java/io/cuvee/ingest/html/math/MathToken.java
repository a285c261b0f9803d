package io.cuvee.ingest.html.math;

/** Letters, numbers, operators and words of MathML as TeX. */
final class MathToken {
  private MathToken() {}

  static String tex(MathNode node) {
    var raw = node.allText();
    var text = raw.strip();
    return switch (node.name()) {
      case "mi" -> identifier(text, node.get("mathvariant"));
      case "mtext", "ms" -> words(raw);
      case "mn" -> styled(TexSymbols.ofAll(text), node.get("mathvariant"));
      default -> operator(text);
    };
  }

  private static String operator(String text) {
    if (isWord(text)) {
      return TexSymbols.isFunction(text) ? '\\' + text : "\\operatorname{" + text + '}';
    }
    return TexSymbols.ofAll(text);
  }

  private static String identifier(String text, String variant) {
    if (text.codePointCount(0, text.length()) > 1) {
      if (TexSymbols.isFunction(text)) {
        return '\\' + text;
      }
      if (isWord(text) && (variant.isEmpty() || variant.equals("normal"))) {
        return "\\mathrm{" + text + '}';
      }
    }
    return styled(TexSymbols.ofAll(text), variant);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char lower = (char) (text.charAt(i) | 0x20);
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return text.length() > 1;
  }

  private static String styled(String tex, String variant) {
    if (variant.isEmpty() || tex.isEmpty()) {
      return tex;
    }
    boolean command = tex.startsWith("\\");
    var style =
        switch (variant) {
          case "normal" -> command ? "" : "\\mathrm";
          case "bold" -> command ? "\\boldsymbol" : "\\mathbf";
          case "bold-italic" -> "\\boldsymbol";
          case "double-struck" -> "\\mathbb";
          case "script", "bold-script" -> "\\mathcal";
          case "fraktur", "bold-fraktur" -> "\\mathfrak";
          case "sans-serif", "bold-sans-serif" -> "\\mathsf";
          case "monospace" -> "\\mathtt";
          default -> "";
        };
    boolean number = tex.charAt(0) >= '0' && tex.charAt(0) <= '9';
    boolean plain = style.isEmpty() || (number && variant.equals("normal"));
    return plain ? tex : style + '{' + tex + '}';
  }

  private static String words(String raw) {
    var text = raw.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    if (text.isBlank()) {
      return text.isEmpty() ? "" : "\\ ";
    }
    var out = new StringBuilder("\\text{");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '%', '$', '#', '&', '_', '{', '}' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.append('}').toString();
  }

  /** White space of a width. */
  static String space(MathNode node) {
    var width = node.get("width").strip();
    boolean wide = width.matches("[1-9][0-9.]{0,5}em");
    boolean none = width.isEmpty() || width.startsWith("-") || width.matches("0(\\.0*)?[a-z]*");
    return wide ? "\\quad " : none ? "" : "\\,";
  }
}
