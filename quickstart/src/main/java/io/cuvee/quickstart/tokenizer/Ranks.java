package io.cuvee.quickstart.tokenizer;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A byte-level BPE vocabulary in tiktoken's form: tokens ordered by rank, the earliest merge first.
 * Ranks are token ids as well. The merges themselves are not written in that form; {@link #merges}
 * finds them again.
 */
final class Ranks {
  /** Tokens in the byte alphabet; the index is the rank. */
  private final List<String> tokens;

  private final Map<String, Integer> rankOf = new HashMap<>();

  private Ranks(List<String> tokens) {
    this.tokens = tokens;
    for (int rank = 0; rank < tokens.size(); rank++) {
      rankOf.put(tokens.get(rank), rank);
    }
  }

  /** Parses lines of a base64 token and its rank; the ranks go from 0 without a gap. */
  static Ranks parse(String tiktoken) {
    var tokens = new ArrayList<String>();
    tiktoken
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              if (Integer.parseInt(line.substring(space + 1)) != tokens.size()) {
                throw new IllegalArgumentException("Rank out of order in line: " + line);
              }
              tokens.add(ByteAlphabet.write(Base64.getDecoder().decode(line.substring(0, space))));
            });
    return new Ranks(tokens);
  }

  /** Tokens in the byte alphabet, by rank. */
  List<String> tokens() {
    return Collections.unmodifiableList(tokens);
  }

  /**
   * The merges in the order in which training found them: two parts with a space between, as in
   * {@code vocab.bpe}. A token's last merge joins the two parts that the merges before it make of
   * its bytes.
   */
  List<String> merges() {
    var merges = new ArrayList<String>();
    for (int rank = 0; rank < tokens.size(); rank++) {
      String token = tokens.get(rank);
      if (token.length() > 1) {
        var parts = partsBefore(token, rank);
        if (parts.size() != 2) {
          throw new IllegalArgumentException("No merge makes token " + rank + " (" + token + ")");
        }
        merges.add(parts.get(0) + " " + parts.get(1));
      }
    }
    return merges;
  }

  /** BPE of a token's bytes with the merges of lower rank alone. */
  private List<String> partsBefore(String token, int rank) {
    var parts = new ArrayList<String>();
    token.chars().forEach(c -> parts.add(String.valueOf((char) c)));
    while (true) {
      int at = -1;
      int best = rank;
      for (int i = 0; i + 1 < parts.size(); i++) {
        int joined = rankOf.getOrDefault(parts.get(i) + parts.get(i + 1), rank);
        if (joined < best) {
          best = joined;
          at = i;
        }
      }
      if (at < 0) {
        return parts;
      }
      parts.set(at, parts.get(at) + parts.remove(at + 1));
    }
  }
}
