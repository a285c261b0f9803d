package io.cuvee.jobs.recipe.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a whole number counts, with the units in which it may be written. */
public enum Quantity {
  /** Nothing in particular: no unit. */
  PLAIN("a whole number", "[0-9]+", List.of()),
  /** Bytes: 64MiB (binary) or 64MB (decimal). */
  BYTES(
      "a size as in 64MiB",
      "[0-9]+(\\.[0-9]+)? ?([KMGT]i?)?B|[0-9]+",
      List.of(
          new Unit("B", 1),
          new Unit("KiB", 1L << 10),
          new Unit("MiB", 1L << 20),
          new Unit("GiB", 1L << 30),
          new Unit("TiB", 1L << 40),
          new Unit("KB", 1_000L),
          new Unit("MB", 1_000_000L),
          new Unit("GB", 1_000_000_000L),
          new Unit("TB", 1_000_000_000_000L))),
  /** Tokens: 2M tokens, 30B tokens. */
  TOKENS(
      "a number of tokens as in 2M tokens",
      "[0-9]+(\\.[0-9]+)? ?[kKMBGT]?( ?tokens)?",
      List.of(
          new Unit("k", 1_000L),
          new Unit("K", 1_000L),
          new Unit("M", 1_000_000L),
          new Unit("B", 1_000_000_000L),
          new Unit("G", 1_000_000_000L),
          new Unit("T", 1_000_000_000_000L)));

  private final String words;
  private final String pattern;
  private final List<Unit> units;

  Quantity(String words, String pattern, List<Unit> units) {
    this.words = words;
    this.pattern = pattern;
    this.units = units;
  }

  private record Unit(String name, long factor) {}

  /** What is expected, in words. */
  String words() {
    return words;
  }

  /** A regular expression of what is written. */
  String pattern() {
    return pattern;
  }

  /** The number; absent if the text is none, is no whole one, or does not fit into a long. */
  OptionalLong parse(String text) {
    if (text.length() > 40 || !Pattern.compile(pattern).matcher(text).matches()) {
      return OptionalLong.empty();
    }
    var bare = text.replace("tokens", "").replace(" ", "");
    int letters = 0;
    while (letters < bare.length() && "0123456789.".indexOf(bare.charAt(letters)) >= 0) {
      letters++;
    }
    var exact =
        new BigDecimal(bare.substring(0, letters))
            .multiply(BigDecimal.valueOf(factor(bare.substring(letters))));
    try {
      return OptionalLong.of(exact.longValueExact());
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  private long factor(String name) {
    return units.stream()
        .filter(unit -> unit.name().equals(name))
        .mapToLong(Unit::factor)
        .findFirst()
        .orElse(1);
  }

  /** A number with the largest unit that divides it. */
  String show(long value) {
    Unit best = null;
    for (var unit : units) {
      boolean binary = this != BYTES || unit.name().endsWith("iB");
      if (binary && value != 0 && value % unit.factor() == 0 && unit.factor() > 1) {
        best = best == null || unit.factor() > best.factor() ? unit : best;
      }
    }
    return best == null ? Long.toString(value) : value / best.factor() + best.name();
  }
}
