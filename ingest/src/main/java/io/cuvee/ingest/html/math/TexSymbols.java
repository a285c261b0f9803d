package io.cuvee.ingest.html.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** TeX for characters of formulas: the names of LaTeX and amssymb. */
final class TexSymbols {
  private static final String GREEK =
      """
      α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota
      κ kappa ϰ varkappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma
      τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi
      Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
      """;

  private static final String SIGNS =
      """
      ± pm ∓ mp × times ÷ div ∗ ast ⋆ star ∘ circ • bullet · cdot ⋅ cdot ∩ cap ∪ cup ⊎ uplus
      ⊓ sqcap ⊔ sqcup ∨ vee ∧ wedge ∖ setminus ≀ wr ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot
      † dagger ‡ ddagger ⨿ amalg ≤ leq ≥ geq ⩽ leqslant ⩾ geqslant ≺ prec ≻ succ ⪯ preceq ⪰ succeq
      ≪ ll ≫ gg ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊊ subsetneq ⊋ supsetneq ⊏ sqsubset
      ⊑ sqsubseteq ⊒ sqsupseteq ∈ in ∋ ni ∉ notin ⊢ vdash ⊣ dashv ⊨ models ≡ equiv ∼ sim ≃ simeq
      ≍ asymp ≈ approx ≅ cong ≠ neq ≐ doteq ∝ propto ⊥ perp ∣ mid ∥ parallel ⋈ bowtie ⌣ smile
      ⌢ frown ≜ triangleq ≔ coloneqq ← leftarrow → rightarrow ↑ uparrow ↓ downarrow
      ↔ leftrightarrow ↕ updownarrow ⇐ Leftarrow ⇒ Rightarrow ⇑ Uparrow ⇓ Downarrow
      ⇔ Leftrightarrow ⟵ longleftarrow ⟶ longrightarrow ⟸ Longleftarrow ⟹ Longrightarrow
      ⟷ longleftrightarrow ⟺ Longleftrightarrow ↦ mapsto ⟼ longmapsto ↪ hookrightarrow
      ↩ hookleftarrow ⇀ rightharpoonup ⇌ rightleftharpoons ↗ nearrow ↘ searrow ↙ swarrow ↖ nwarrow
      ⇝ rightsquigarrow ↠ twoheadrightarrow ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint
      ⋂ bigcap ⋃ bigcup ⨆ bigsqcup ⋁ bigvee ⋀ bigwedge ⨀ bigodot ⨂ bigotimes ⨁ bigoplus
      ⨄ biguplus … ldots ⋯ cdots ⋮ vdots ⋱ ddots ℵ aleph ℏ hbar ı imath ȷ jmath ℓ ell ℘ wp ℜ Re
      ℑ Im ∂ partial ∞ infty ′ prime ∅ emptyset ∇ nabla √ surd ⊤ top ∠ angle △ triangle ∀ forall
      ∃ exists ∄ nexists ¬ neg ♭ flat ♮ natural ♯ sharp ♣ clubsuit ♢ diamondsuit ♡ heartsuit
      ♠ spadesuit □ square ◻ square ■ blacksquare ∎ blacksquare ∴ therefore ∵ because ⟨ langle
      ⟩ rangle 〈 langle 〉 rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor ‖ Vert ≲ lesssim ≳ gtrsim
      ⊲ vartriangleleft ⊳ vartriangleright ⋉ ltimes ⋊ rtimes ∁ complement ð eth ° circ ≮ nless
      ≯ ngtr ∤ nmid ∦ nparallel ⊄ nsubset ⊈ nsubseteq ⋄ diamond § S ¶ P £ pounds
      """;

  private static final String ASCII =
      "\u2212 - \u2010 - \u2013 - \u2215 / \u2236 : \u2019 ' \u02b9 ' \u2033 '' \u2034 '''";

  private static final String DOUBLE_STRUCK = "ℂC ℍH ℕN ℙP ℚQ ℝR ℤZ 𝟙1";
  private static final String SCRIPT = "ℬB ℰE ℱF ℋH ℐI ℒL ℳM ℛR ℯe ℊg ℴo";
  private static final String FRAKTUR = "ℭC ℌH ℨZ";

  /** Styles of the block of mathematical letters from U+1D400 on, 52 letters each. */
  private static final String[] STYLES = {
    "\\mathbf",
    "",
    "\\boldsymbol",
    "\\mathcal",
    "\\boldsymbol",
    "\\mathfrak",
    "\\mathbb",
    "\\mathbf",
    "\\mathsf",
    "\\mathsf",
    "\\mathsf",
    "\\mathsf",
    "\\mathtt"
  };

  private static final Set<String> FUNCTIONS =
      Set.of(
          "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det",
          "dim", "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log",
          "max", "min", "sec", "sin", "sinh", "sup", "tan", "tanh", "Pr");

  private static final Set<String> LIMITS =
      Set.of(
          "\\sum",
          "\\prod",
          "\\coprod",
          "\\int",
          "\\iint",
          "\\iiint",
          "\\oint",
          "\\bigcap",
          "\\bigcup",
          "\\bigsqcup",
          "\\bigvee",
          "\\bigwedge",
          "\\bigodot",
          "\\bigotimes",
          "\\bigoplus",
          "\\biguplus",
          "\\lim",
          "\\liminf",
          "\\limsup",
          "\\max",
          "\\min",
          "\\sup",
          "\\inf",
          "\\det",
          "\\gcd",
          "\\Pr");

  private static final Map<Integer, String> BY_CHARACTER = byCharacter();
  private static final Map<String, String> GREEK_BY_NAME = greekByName();

  private TexSymbols() {}

  private static Map<Integer, String> byCharacter() {
    var table = new HashMap<Integer, String>();
    put(table, GREEK, "\\");
    put(table, SIGNS, "\\");
    put(table, ASCII, "");
    styled(table, DOUBLE_STRUCK, "\\mathbb");
    styled(table, SCRIPT, "\\mathcal");
    styled(table, FRAKTUR, "\\mathfrak");
    for (char special : "%$#&_{}".toCharArray()) {
      table.put((int) special, "\\" + special);
    }
    table.put((int) '\\', "\\backslash");
    table.put((int) '~', "\\sim");
    table.put((int) '^', "\\wedge");
    for (int invisible : new int[] {0x2061, 0x2062, 0x2063, 0x2064, 0x200b, 0xfeff}) {
      table.put(invisible, "");
    }
    return table;
  }

  private static void put(Map<Integer, String> table, String pairs, String before) {
    var parts = pairs.strip().split("\\s+");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      table.put(parts[i].codePointAt(0), before + parts[i + 1]);
    }
  }

  private static void styled(Map<Integer, String> table, String pairs, String style) {
    for (var pair : pairs.split(" ")) {
      int code = pair.codePointAt(0);
      table.put(code, style + '{' + pair.substring(Character.charCount(code)) + '}');
    }
  }

  private static Map<String, String> greekByName() {
    var table = new HashMap<String, String>();
    var parts = GREEK.strip().split("\\s+");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      table.put(parts[i + 1], parts[i]);
    }
    return table;
  }

  /** The letter of a name of TeX and HTML; empty for others. */
  static String greek(String name) {
    return GREEK_BY_NAME.getOrDefault(name, "");
  }

  /** TeX of one character; the character itself where nothing is to be changed. */
  static String of(int code) {
    var known = BY_CHARACTER.get(code);
    if (known != null) {
      return known;
    }
    if (code >= 0x1d400 && code < 0x1d400 + 52 * STYLES.length) {
      int style = (code - 0x1d400) / 52;
      int letter = (code - 0x1d400) % 52;
      char plain = (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
      return STYLES[style].isEmpty() ? String.valueOf(plain) : STYLES[style] + '{' + plain + '}';
    }
    if (code >= 0x1d7ce && code < 0x1d800) {
      return String.valueOf((char) ('0' + (code - 0x1d7ce) % 10));
    }
    return Character.toString(code);
  }

  /** TeX of a run of characters. */
  static String ofAll(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(code -> append(out, of(code)));
    return out.toString();
  }

  /** Adds TeX; a letter after a command's name wants a space between. */
  static void append(StringBuilder out, String tex) {
    if (!tex.isEmpty() && isLetter(tex.charAt(0)) && endsWithCommand(out)) {
      out.append(' ');
    }
    out.append(tex);
  }

  private static boolean endsWithCommand(StringBuilder out) {
    int i = out.length() - 1;
    while (i >= 0 && isLetter(out.charAt(i))) {
      i--;
    }
    return i >= 0 && i < out.length() - 1 && out.charAt(i) == '\\' && !isEscaped(out, i);
  }

  private static boolean isEscaped(StringBuilder out, int at) {
    return at > 0 && out.charAt(at - 1) == '\\';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** Whether LaTeX has a command for the function's name. */
  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  /** Whether what stands over and under it is set as its limits. */
  static boolean takesLimits(String tex) {
    return LIMITS.contains(tex);
  }
}
