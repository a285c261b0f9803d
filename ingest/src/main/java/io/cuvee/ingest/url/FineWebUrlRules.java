package io.cuvee.ingest.url;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address rules of FineWeb (Penedo et al., 2024, section 3.2; datatrove's URL filter), in its
 * order and with its reason codes. The lists come from the recipe. As there, words are compared
 * with their case and substrings without; unlike there, hosts are compared in lower case and
 * Punycode, and the private part of the public suffix list is left out, which is its default.
 */
public final class FineWebUrlRules {
  /**
   * Lists and the threshold.
   *
   * @param domains registered domains and full host names to drop
   * @param addresses whole addresses to drop
   * @param hardWords one of them between non-alphanumerics drops
   * @param softWords so many different ones of them drop
   * @param substrings one of them anywhere drops, case and punctuation disregarded
   * @param softThreshold how many soft words drop; FineWeb has 2
   */
  public record Lists(
      List<UrlRules.NamedList> domains,
      List<UrlSet> addresses,
      List<String> hardWords,
      List<String> softWords,
      List<String> substrings,
      int softThreshold) {
    /** Copies the lists. */
    public Lists {
      domains = List.copyOf(domains);
      addresses = List.copyOf(addresses);
      hardWords = List.copyOf(hardWords);
      softWords = List.copyOf(softWords);
      substrings = List.copyOf(substrings);
    }
  }

  /**
   * Why an address is dropped.
   *
   * @param reason {@code domain}, {@code subdomain}, {@code url}, {@code hard_blacklisted}, {@code
   *     soft_blacklisted} or {@code blacklisted_subword}
   * @param evidence the host, address, word or words that hit
   * @param count how many entries hit
   * @param threshold how many drop
   */
  public record Hit(String reason, String evidence, int count, int threshold) {
    Hit(String reason, String evidence) {
      this(reason, evidence, 1, 1);
    }
  }

  private final Lists lists;
  private final Set<String> hardWords;
  private final Set<String> softWords;
  private final SubstringSet substrings;

  /** Rules over lists; threads may share them. */
  public FineWebUrlRules(Lists lists) {
    this.lists = lists;
    this.hardWords = Set.copyOf(lists.hardWords());
    this.softWords = Set.copyOf(lists.softWords());
    this.substrings = new SubstringSet(lists.substrings());
  }

  /** The lists that it was made of. */
  Lists lists() {
    return lists;
  }

  /** The first rule that drops the address; empty if none does. */
  public Optional<Hit> check(String address) {
    var hit = host(address);
    if (hit == null && lists.addresses().stream().anyMatch(set -> set.contains(address))) {
      hit = new Hit("url", address);
    }
    hit = hit == null ? words(address) : hit;
    if (hit == null) {
      var word = substrings.first(address);
      hit = word == null ? null : new Hit("blacklisted_subword", word);
    }
    return Optional.ofNullable(hit);
  }

  private Hit host(String address) {
    var suffixes = PublicSuffixes.list();
    var host = Url.parse(address).map(Url::hostName).orElse("");
    if (!suffixes.listed(host, PublicSuffixes.Section.ICANN)) {
      return null;
    }
    var registered = suffixes.registeredDomain(host, PublicSuffixes.Section.ICANN);
    if (named(registered)) {
      return new Hit("domain", registered);
    }
    return !registered.isEmpty() && named(host) ? new Hit("subdomain", host) : null;
  }

  private boolean named(String host) {
    for (var named : lists.domains()) {
      if (named.list().names(host)) {
        return true;
      }
    }
    return false;
  }

  private Hit words(String address) {
    var soft = new HashSet<String>();
    String softFound = "";
    String hard = null;
    for (int start = 0; start < address.length(); ) {
      int end = start;
      while (end < address.length() && alphanumeric(address.charAt(end))) {
        end++;
      }
      var word = address.substring(start, end);
      hard = hard == null && hardWords.contains(word) ? word : hard;
      if (softWords.contains(word) && soft.add(word)) {
        softFound = softFound.isEmpty() ? word : softFound + " " + word;
      }
      start = end + 1;
    }
    if (hard != null) {
      return new Hit("hard_blacklisted", hard);
    }
    int threshold = lists.softThreshold();
    return soft.size() >= threshold
        ? new Hit("soft_blacklisted", softFound, soft.size(), threshold)
        : null;
  }

  private static boolean alphanumeric(char c) {
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter || c >= '0' && c <= '9';
  }
}
