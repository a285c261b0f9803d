package io.cuvee.filters.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of ids that are joined directly or through others (union-find with path halving); a group
 * is named by its smallest id, whatever the order of the joins. For one machine's memory, and as
 * the oracle of the distributed plan.
 *
 * @param <T> the ids: strings, longs
 */
public final class DuplicateGroups<T extends Comparable<T>> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> ids = new ArrayList<>();
  private int[] parents = new int[64];

  /** Adds an id in a group of its own, if it is new. */
  public void add(T id) {
    number(id);
  }

  /** Joins the groups of two ids; new ids are added. */
  public void join(T a, T b) {
    int first = root(number(a));
    int second = root(number(b));
    if (first != second) {
      boolean keepFirst = ids.get(first).compareTo(ids.get(second)) < 0;
      parents[keepFirst ? second : first] = keepFirst ? first : second;
    }
  }

  /** The smallest id of the group; the id itself if it was never added. */
  public T group(T id) {
    var number = numbers.get(id);
    return number == null ? id : ids.get(root(number));
  }

  /** Members by group, both in ascending order. */
  public Map<T, List<T>> groups() {
    var groups = new TreeMap<T, List<T>>();
    for (var id : ids) {
      groups.computeIfAbsent(group(id), g -> new ArrayList<>()).add(id);
    }
    groups.values().forEach(members -> members.sort(null));
    return groups;
  }

  private int number(T id) {
    return numbers.computeIfAbsent(id, this::grow);
  }

  private int grow(T id) {
    int number = ids.size();
    if (number == parents.length) {
      parents = Arrays.copyOf(parents, number * 2);
    }
    parents[number] = number;
    ids.add(id);
    return number;
  }

  private int root(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
