package io.cuvee.ingest.html.math;

/** Tables of MathML: matrices, cases, aligned equations. */
final class MathTable {
  private MathTable() {}

  /** A table without brackets. */
  static String plain(MathNode table) {
    boolean aligned = table.get("columnalign").startsWith("right");
    return environment(aligned ? "aligned" : "matrix", table);
  }

  /** A table in brackets; {@code close} is empty where there is no closing one. */
  static String fenced(String open, MathNode table, String close) {
    var name =
        switch (open + close) {
          case "()" -> "pmatrix";
          case "[]" -> "bmatrix";
          case "{}" -> "Bmatrix";
          case "||" -> "vmatrix";
          case "‖‖" -> "Vmatrix";
          case "{" -> "cases";
          default -> "";
        };
    if (!name.isEmpty()) {
      return environment(name, table);
    }
    var right = close.isEmpty() ? "." : fence(close);
    return "\\left" + fence(open) + environment("matrix", table) + "\\right" + right;
  }

  /** A bracket after {@code \left} or {@code \right}. */
  static String fence(String bracket) {
    return bracket.isEmpty() ? "." : TexSymbols.ofAll(bracket);
  }

  private static String environment(String name, MathNode table) {
    var out = new StringBuilder("\\begin{").append(name).append("} ");
    var between = "";
    for (var row : table.elements()) {
      boolean labelled = row.is("mlabeledtr");
      if (!row.is("mtr") && !labelled) {
        continue;
      }
      out.append(between);
      between = " \\\\ ";
      row(row, labelled ? 1 : 0, out);
    }
    return out.append(" \\end{").append(name).append('}').toString();
  }

  private static void row(MathNode row, int first, StringBuilder out) {
    var cells = row.elements();
    for (int i = first; i < cells.size(); i++) {
      out.append(i > first ? " & " : "").append(PresentationTex.part(cells.get(i)));
    }
  }
}
