package io.cuvee.mixer.shard;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file, and after some only their number. */
final class Problems {
  private static final int SHOWN = 20;

  private final String file;
  private final List<String> sentences = new ArrayList<>();
  private long more;

  Problems(String file) {
    this.file = file;
  }

  void add(String what) {
    if (sentences.size() < SHOWN) {
      sentences.add(file + ": " + what);
    } else {
      more++;
    }
  }

  /** Adds a problem unless two values are equal. */
  void expect(String what, Object claimed, Object found) {
    if (!claimed.equals(found)) {
      add(what + " " + found + " where the manifest says " + claimed);
    }
  }

  List<String> sentences() {
    var all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add(file + ": and " + more + " problems more");
    }
    return all;
  }
}
