package io.cuvee.mixer.proxy;

import java.io.Serializable;
import java.util.List;

/**
 * Tokens that proxies train on and are scored on. The two must share no document. To see the
 * repetition that the target run will see, a caller hands over each domain's text cut in the
 * proportion of proxy tokens to target tokens.
 *
 * @param domains distinct names
 * @param train for each domain its documents' token ids, in key order
 * @param targets names of the held-out sets
 * @param heldOut for each target its documents' token ids; each target has a token at least
 * @param vocabularySize token ids are 0 to this number less one
 */
public record ProxyCorpus(
    List<String> domains,
    List<int[][]> train,
    List<String> targets,
    List<int[][]> heldOut,
    int vocabularySize)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Refuses lists that do not fit together with an {@link IllegalArgumentException}. */
  public ProxyCorpus {
    domains = List.copyOf(domains);
    train = List.copyOf(train);
    targets = List.copyOf(targets);
    heldOut = List.copyOf(heldOut);
    require(vocabularySize > 0, "The vocabulary is empty");
    require(!domains.isEmpty(), "There is no domain to train on");
    require(!targets.isEmpty(), "There is no target to score");
    require(domains.size() == train.size(), "Each domain needs its documents");
    require(targets.size() == heldOut.size(), "Each target needs its documents");
    for (int[][] documents : train) {
      checkIds(documents, vocabularySize);
    }
    for (int i = 0; i < targets.size(); i++) {
      checkIds(heldOut.get(i), vocabularySize);
      require(tokens(heldOut.get(i)) > 0, "Target " + targets.get(i) + " has no held-out token");
    }
  }

  /** Tokens of some documents. */
  public static long tokens(int[][] documents) {
    long sum = 0;
    for (int[] document : documents) {
      sum += document.length;
    }
    return sum;
  }

  private static void checkIds(int[][] documents, int vocabularySize) {
    for (int[] document : documents) {
      for (int id : document) {
        if (id < 0 || id >= vocabularySize) {
          throw new IllegalArgumentException(
              "Token id " + id + " is not below the vocabulary's size of " + vocabularySize);
        }
      }
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
