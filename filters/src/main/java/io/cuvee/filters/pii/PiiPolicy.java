package io.cuvee.filters.pii;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What to look for and what to do with it.
 *
 * @param actions by kind; a kind that is not there is not looked for
 * @param obfuscated whether e-mail addresses that are spelt out count
 * @param surrogates whether a mask is a made-up value of the same form, not a placeholder
 */
public record PiiPolicy(Map<PiiKind, PiiAction> actions, boolean obfuscated, boolean surrogates)
    implements Serializable {
  public PiiPolicy {
    var copy = new EnumMap<PiiKind, PiiAction>(PiiKind.class);
    copy.putAll(actions);
    actions = Collections.unmodifiableMap(copy);
  }

  /** One action for every kind. */
  public static PiiPolicy all(PiiAction action, boolean surrogates) {
    var actions = new EnumMap<PiiKind, PiiAction>(PiiKind.class);
    for (var kind : PiiKind.values()) {
      actions.put(kind, action);
    }
    return new PiiPolicy(actions, false, surrogates);
  }

  /** The action for a kind. */
  public PiiAction action(PiiKind kind) {
    return actions.getOrDefault(kind, PiiAction.OFF);
  }

  /** The kinds to look for. */
  public Set<PiiKind> kinds() {
    var kinds = EnumSet.noneOf(PiiKind.class);
    for (var kind : PiiKind.values()) {
      if (action(kind) != PiiAction.OFF) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
