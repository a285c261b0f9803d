package io.cuvee.jobs.recipe;

import io.cuvee.ingest.url.CanonicalRules;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which addresses are read, and what makes two of them one.
 *
 * @param canonical which differences do not matter
 * @param block files of domains that are not read
 * @param allow files of domains that are read whatever else is said
 * @param fineWeb the lists of FineWeb's rules
 */
public record UrlSpec(
    CanonicalRules canonical, List<String> block, List<String> allow, FineWebLists fineWeb)
    implements Serializable {

  /**
   * The lists of FineWeb's rules, as files.
   *
   * @param domains registered domains and hosts
   * @param addresses whole addresses
   * @param hardWords words of which one is too many
   * @param softWords words of which several are too many
   * @param substrings what must not occur anywhere
   * @param softThreshold how many soft words are too many
   */
  public record FineWebLists(
      List<String> domains,
      List<String> addresses,
      List<String> hardWords,
      List<String> softWords,
      List<String> substrings,
      int softThreshold)
      implements Serializable {
    public FineWebLists {
      domains = List.copyOf(domains);
      addresses = List.copyOf(addresses);
      hardWords = List.copyOf(hardWords);
      softWords = List.copyOf(softWords);
      substrings = List.copyOf(substrings);
    }

    /** Every file, in the order of the keys. */
    List<String> files() {
      var files = new ArrayList<>(domains);
      files.addAll(addresses);
      files.addAll(hardWords);
      files.addAll(softWords);
      files.addAll(substrings);
      return files;
    }

    /** Whether no list is named, so that the rules refuse nothing. */
    public boolean isEmpty() {
      return files().isEmpty();
    }
  }

  public UrlSpec {
    block = List.copyOf(block);
    allow = List.copyOf(allow);
  }

  /** Every file that is named, in the order of the keys. */
  public List<String> files() {
    var files = new ArrayList<>(block);
    files.addAll(allow);
    files.addAll(fineWeb.files());
    return files;
  }
}
