package io.cuvee.jobs.cli.command;

import io.cuvee.filters.dedup.DuplicateGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows in groups of copies; the first row of a group stays. */
final class CopyGroups {
  private final List<Object> ids = new ArrayList<>();
  private final List<TextSignature> signatures = new ArrayList<>();
  private final Map<TextSignature.Band, Integer> first = new HashMap<>();
  private final Map<Integer, Link> links = new HashMap<>();
  private final DuplicateGroups<Integer> groups = new DuplicateGroups<>();

  /** The band through which a row joined an earlier one. */
  private record Link(TextSignature.Band band, int with) {}

  /**
   * A row and its group.
   *
   * @param id the row's id
   * @param group id of the row that stays
   * @param kept whether it is that row
   * @param evidence what joined it to an earlier row; null for the first
   * @param signature its signature
   */
  record Member(
      Object id,
      Object group,
      boolean kept,
      Map<String, Object> evidence,
      TextSignature signature) {

    Map<String, Object> line(boolean bands) {
      var line = new HashMap<String, Object>();
      line.put("id", id);
      line.put("group", group);
      line.put("kept", kept);
      line.put("evidence", evidence);
      if (bands) {
        line.put("bands", signature.bands().stream().map(TextSignature.Band::values).toList());
      }
      return line;
    }
  }

  /** Adds a row. */
  void add(Object id, TextSignature signature) {
    int number = ids.size();
    ids.add(id);
    signatures.add(signature);
    groups.add(number);
    for (var band : signature.bands()) {
      var earlier = first.putIfAbsent(band, number);
      if (earlier != null) {
        links.putIfAbsent(number, new Link(band, earlier));
        groups.join(earlier, number);
      }
    }
  }

  /** Tells every row, in the order in which they were added. */
  void forEach(Consumer<Member> sink) {
    for (int i = 0; i < ids.size(); i++) {
      int group = groups.group(i);
      sink.accept(
          new Member(ids.get(i), ids.get(group), group == i, evidence(i), signatures.get(i)));
    }
  }

  private Map<String, Object> evidence(int number) {
    var link = links.get(number);
    if (link == null) {
      return null;
    }
    var with = ids.get(link.with());
    return signatures.get(number).banded()
        ? Map.of("with", with, "bucket", link.band().bucket())
        : Map.of("with", with, "fingerprint", link.band().values().get(0));
  }
}
