package io.cuvee.ingest.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are worth reading, decided before a page is looked at: what an allow list takes
 * stays whatever the others say; then block lists, then the rules of FineWeb. Threads may share it.
 */
public final class UrlRules {
  private static final UrlRules NONE = new UrlRules(List.of(), List.of(), null);

  /**
   * A list with the name of its file.
   *
   * @param name as the recipe writes it
   * @param list the domains
   */
  public record NamedList(String name, DomainList list) {}

  /**
   * Why an address is refused.
   *
   * @param rule {@code url:blocked-domain}, or {@code url:} and FineWeb's reason with hyphens
   * @param value how many entries hit
   * @param threshold how many are too many
   * @param evidence the host and list, the address, or the words that hit
   */
  public record Refusal(String rule, double value, double threshold, String evidence) {}

  private final List<NamedList> block;
  private final List<NamedList> allow;
  private final FineWebUrlRules fineWeb;

  /**
   * Rules over lists.
   *
   * @param fineWeb null for none
   */
  public UrlRules(List<NamedList> block, List<NamedList> allow, FineWebUrlRules fineWeb) {
    this.block = List.copyOf(block);
    this.allow = List.copyOf(allow);
    this.fineWeb = fineWeb;
  }

  /** Rules that refuse nothing. */
  public static UrlRules none() {
    return NONE;
  }

  /** Every list of domains, with those of FineWeb's rules. */
  public List<NamedList> domainLists() {
    var lists = new ArrayList<>(block);
    lists.addAll(allow);
    if (fineWeb != null) {
      lists.addAll(fineWeb.lists().domains());
    }
    return lists;
  }

  /** The first rule that refuses an address; empty if none does, and for an empty address. */
  public Optional<Refusal> check(String address) {
    if (address.isEmpty() || block.isEmpty() && fineWeb == null) {
      return Optional.empty();
    }
    var host = Url.parse(address).map(Url::hostName).orElse("");
    for (var list : allow) {
      if (list.list().takes(host)) {
        return Optional.empty();
      }
    }
    for (var list : block) {
      int entry = list.list().entry(host);
      if (entry >= 0) {
        var evidence = host.substring(entry) + " in " + list.name();
        return Optional.of(new Refusal("url:blocked-domain", 1, 1, evidence));
      }
    }
    return fineWeb == null ? Optional.empty() : fineWeb.check(address).map(UrlRules::refusal);
  }

  private static Refusal refusal(FineWebUrlRules.Hit hit) {
    return new Refusal(
        "url:" + hit.reason().replace('_', '-'), hit.count(), hit.threshold(), hit.evidence());
  }
}
