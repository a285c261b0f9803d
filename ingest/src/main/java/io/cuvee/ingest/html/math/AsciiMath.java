package io.cuvee.ingest.html.math;

import java.util.HashMap;
import java.util.Map;

/**
 * AsciiMath as TeX, by its published grammar (asciimath.org): {@code I ::= S_S^S}, {@code E ::= I E
 * | I/I}, brackets around an operand of a fraction, root or script go away. Matrices and colours
 * stay as they stand.
 */
final class AsciiMath {
  private static final int MAX_DEPTH = 60;
  private static final String SYMBOLS =
      """
      * cdot ** ast *** star xx times -: div @ circ o+ oplus ox otimes o. odot sum sum prod prod
      ^^ wedge vv vee nn cap uu cup != ne <= le >= ge -< prec >- succ in in !in notin sub subset
      sup supset sube subseteq supe supseteq -= equiv ~= cong ~~ approx prop propto not neg
      => Rightarrow <=> Leftrightarrow AA forall EE exists _|_ bot TT top |-- vdash |== models
      int int oint oint del partial grad nabla +- pm O/ emptyset oo infty aleph aleph ... ldots
      cdots cdots vdots vdots ddots ddots diamond diamond square square |__ lfloor __| rfloor
      |~ lceil ~| rceil CC mathbb{C} NN mathbb{N} QQ mathbb{Q} RR mathbb{R} ZZ mathbb{Z}
      uarr uparrow darr downarrow rarr rightarrow -> to |-> mapsto larr leftarrow
      harr leftrightarrow rArr Rightarrow lArr Leftarrow hArr Leftrightarrow
      sin sin cos cos tan tan csc csc sec sec cot cot sinh sinh cosh cosh tanh tanh log log ln ln
      exp exp det det dim dim lim lim mod bmod gcd gcd min min max max arcsin arcsin arccos arccos
      arctan arctan if text{if} and text{and} or text{or} (: langle :) rangle << langle >> rangle
      """;

  private static final String UNARY =
      " sqrt hat bar vec dot ddot ul tilde abs floor ceil norm text bb bbb cc tt fr sf ";

  private static final Map<String, String> TABLE = table();
  private static final int LONGEST = 8;

  private final String source;
  private int at;

  private AsciiMath(String source) {
    this.source = source;
  }

  private static Map<String, String> table() {
    var table = new HashMap<String, String>();
    var parts = SYMBOLS.strip().split("\\s+");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      table.put(parts[i], '\\' + parts[i + 1]);
    }
    return table;
  }

  static String tex(String source) {
    var text = source.strip();
    boolean ticks = text.length() > 1 && text.startsWith("`") && text.endsWith("`");
    return new AsciiMath(ticks ? text.substring(1, text.length() - 1) : text).expression(0, false);
  }

  private String expression(int depth, boolean bracketed) {
    var out = new StringBuilder();
    while (hasMore() && !(bracketed && isClosing(source.charAt(at)))) {
      var left = scripted(depth);
      skipSpace();
      if (at < source.length() && source.charAt(at) == '/' && !source.startsWith("//", at)) {
        at++;
        left = "\\frac{" + inner(left) + "}{" + inner(scripted(depth)) + '}';
      }
      TexSymbols.append(out, left);
    }
    return out.toString();
  }

  private String scripted(int depth) {
    var base = new StringBuilder(simple(depth));
    for (char mark : new char[] {'_', '^'}) {
      skipSpace();
      boolean word = source.startsWith("_|_", at) || source.startsWith("^^", at);
      if (at < source.length() && source.charAt(at) == mark && !word) {
        at++;
        base.append(mark).append('{').append(inner(simple(depth))).append('}');
      }
    }
    return base.toString();
  }

  private String simple(int depth) {
    if (!hasMore()) {
      return "";
    }
    char c = source.charAt(at);
    if (c == '"') {
      return quoted();
    }
    if ("([{".indexOf(c) >= 0 && !source.startsWith("(:", at) && depth < MAX_DEPTH) {
      return bracket(depth);
    }
    if (c >= '0' && c <= '9') {
      return number();
    }
    for (int length = Math.min(LONGEST, source.length() - at); length > 0; length--) {
      var token = source.substring(at, at + length);
      if (isUnary(token) && depth < MAX_DEPTH) {
        at += length;
        return unary(token, depth + 1);
      }
      if (token.equals("root") && depth < MAX_DEPTH) {
        at += length;
        return "\\sqrt[" + inner(simple(depth + 1)) + "]{" + inner(simple(depth + 1)) + '}';
      }
      if (token.equals("frac") && depth < MAX_DEPTH) {
        at += length;
        return "\\frac{" + inner(simple(depth + 1)) + "}{" + inner(simple(depth + 1)) + '}';
      }
      var greek = TexSymbols.greek(token);
      var known = TABLE.getOrDefault(token, greek.isEmpty() ? null : '\\' + token);
      if (known != null) {
        at += length;
        return known;
      }
    }
    int code = source.codePointAt(at);
    at += Character.charCount(code);
    return TexSymbols.of(code);
  }

  private static boolean isUnary(String token) {
    return UNARY.contains(' ' + token + ' ');
  }

  private String unary(String name, int depth) {
    skipSpace();
    if (name.equals("text") && at < source.length() && source.charAt(at) == '(') {
      int end = source.indexOf(')', at);
      var text = source.substring(at + 1, end < 0 ? source.length() : end);
      at = end < 0 ? source.length() : end + 1;
      return "\\text{" + text + '}';
    }
    var operand = inner(simple(depth));
    return switch (name) {
      case "abs" -> "\\left|" + operand + "\\right|";
      case "floor" -> "\\lfloor " + operand + "\\rfloor";
      case "ceil" -> "\\lceil " + operand + "\\rceil";
      case "norm" -> "\\|" + operand + "\\|";
      case "bar" -> "\\overline{" + operand + '}';
      case "ul" -> "\\underline{" + operand + '}';
      case "bb" -> "\\mathbf{" + operand + '}';
      case "bbb" -> "\\mathbb{" + operand + '}';
      case "cc" -> "\\mathcal{" + operand + '}';
      case "tt" -> "\\mathtt{" + operand + '}';
      case "fr" -> "\\mathfrak{" + operand + '}';
      case "sf" -> "\\mathsf{" + operand + '}';
      default -> '\\' + name + '{' + operand + '}';
    };
  }

  private String quoted() {
    int end = source.indexOf('"', at + 1);
    var text = source.substring(at + 1, end < 0 ? source.length() : end);
    at = end < 0 ? source.length() : end + 1;
    return "\\text{" + text + '}';
  }

  private String number() {
    int from = at;
    while (at < source.length() && (isDigit(source.charAt(at)) || isPoint())) {
      at++;
    }
    return source.substring(from, at);
  }

  private boolean isPoint() {
    return source.charAt(at) == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String bracket(int depth) {
    char left = source.charAt(at++);
    var content = expression(depth + 1, true);
    var right = at < source.length() ? String.valueOf(source.charAt(at++)) : "";
    return (left == '{' ? "\\{" : left) + content + (right.equals("}") ? "\\}" : right);
  }

  /** An operand without the brackets that only group it. */
  private static String inner(String operand) {
    boolean round = operand.startsWith("(") && operand.endsWith(")");
    boolean curly = operand.startsWith("\\{") && operand.endsWith("\\}");
    if (!round && !curly) {
      return operand;
    }
    int skip = round ? 1 : 2;
    return operand.substring(skip, operand.length() - skip);
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '}';
  }

  private boolean hasMore() {
    skipSpace();
    return at < source.length();
  }

  private void skipSpace() {
    while (at < source.length() && source.charAt(at) <= ' ') {
      at++;
    }
  }
}
