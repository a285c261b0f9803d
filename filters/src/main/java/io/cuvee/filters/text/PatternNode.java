package io.cuvee.filters.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A compiled pattern: what is left to match from here on. Alternatives are tried in their order and
 * repetitions as often as can be first, as Python's {@code re} does.
 */
abstract class PatternNode {
  /** The end of the match that begins at a place, -1 for none. */
  abstract int match(PatternRun run, int at);

  /** False if no match begins with a code point. */
  abstract boolean mayStart(int codePoint);

  /** Nothing is left of the whole pattern: the match stands, if it may be empty here. */
  static final class Accept extends PatternNode {
    @Override
    int match(PatternRun run, int at) {
      return at == run.noEmptyMatchAt ? -1 : at;
    }

    @Override
    boolean mayStart(int codePoint) {
      return true;
    }
  }

  /** Nothing is left of a look ahead or behind. */
  static final class Seen extends PatternNode {
    @Override
    int match(PatternRun run, int at) {
      return at;
    }

    @Override
    boolean mayStart(int codePoint) {
      return true;
    }
  }

  /** One code point of a set. */
  static final class One extends PatternNode {
    private final CodePointSet set;
    private final PatternNode next;

    One(CodePointSet set, PatternNode next) {
      this.set = set;
      this.next = next;
    }

    @Override
    int match(PatternRun run, int at) {
      if (at >= run.end) {
        return -1;
      }
      int codePoint = run.at(at);
      return set.has(codePoint) ? next.match(run, at + Character.charCount(codePoint)) : -1;
    }

    @Override
    boolean mayStart(int codePoint) {
      return set.has(codePoint);
    }
  }

  /** Code points of a set, at least and at most so many. */
  static final class Many extends PatternNode {
    private final CodePointSet set;
    private final int least;
    private final int most;
    private final PatternNode next;

    Many(CodePointSet set, int least, int most, PatternNode next) {
      this.set = set;
      this.least = least;
      this.most = most;
      this.next = next;
    }

    @Override
    int match(PatternRun run, int at) {
      int place = at;
      int count = 0;
      while (count < most && place < run.end && set.has(run.at(place))) {
        place += Character.charCount(run.at(place));
        count++;
      }
      for (; count >= least && run.step(); count--) {
        int end = next.match(run, place);
        if (end >= 0 || count == least) {
          return end;
        }
        place = run.back(place, 1);
      }
      return -1;
    }

    @Override
    boolean mayStart(int codePoint) {
      return set.has(codePoint) || (least == 0 && next.mayStart(codePoint));
    }
  }

  /** A part any number of times; each time leads back here. */
  static final class Loop extends PatternNode {
    private final PatternNode next;
    private PatternNode body;

    Loop(PatternNode next) {
      this.next = next;
    }

    void repeat(PatternNode part) {
      body = part;
    }

    @Override
    int match(PatternRun run, int at) {
      if (run.depth >= PatternRun.DEEPEST || !run.step()) {
        return -1;
      }
      run.depth++;
      int end = body.match(run, at);
      run.depth--;
      return end >= 0 ? end : next.match(run, at);
    }

    @Override
    boolean mayStart(int codePoint) {
      return body.mayStart(codePoint) || next.mayStart(codePoint);
    }
  }

  /** One of several parts. */
  static final class Fork extends PatternNode {
    private static final int ASCII = 128;
    private static final int FEW = 4;

    private final PatternNode[] all;

    /** The parts that a match can begin with, for each character of ASCII. */
    private final PatternNode[][] byFirst;

    Fork(List<PatternNode> parts) {
      all = parts.toArray(new PatternNode[0]);
      byFirst = parts.size() > FEW ? new PatternNode[ASCII][] : null;
      for (int c = 0; byFirst != null && c < ASCII; c++) {
        var some = new ArrayList<PatternNode>();
        for (var part : parts) {
          if (part.mayStart(c)) {
            some.add(part);
          }
        }
        byFirst[c] = some.toArray(new PatternNode[0]);
      }
    }

    @Override
    int match(PatternRun run, int at) {
      boolean known = byFirst != null && at < run.end && run.text[at] < ASCII;
      for (var part : known ? byFirst[run.text[at]] : all) {
        if (!run.step()) {
          return -1;
        }
        int end = part.match(run, at);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }

    @Override
    boolean mayStart(int codePoint) {
      return Arrays.stream(all).anyMatch(part -> part.mayStart(codePoint));
    }
  }

  /** What stands before or behind, without taking it. */
  static final class Look extends PatternNode {
    private final PatternNode body;

    /** Code points to go back, 0 to look ahead. */
    private final int width;

    private final boolean wanted;
    private final PatternNode next;

    Look(PatternNode body, int width, boolean wanted, PatternNode next) {
      this.body = body;
      this.width = width;
      this.wanted = wanted;
      this.next = next;
    }

    @Override
    int match(PatternRun run, int at) {
      int from = run.back(at, width);
      boolean found = from >= 0 && body.match(run, from) >= 0;
      return found == wanted ? next.match(run, at) : -1;
    }

    @Override
    boolean mayStart(int codePoint) {
      return next.mayStart(codePoint);
    }
  }

  /** The start or the end of the range. */
  static final class Edge extends PatternNode {
    private final boolean atStart;
    private final PatternNode next;

    Edge(boolean atStart, PatternNode next) {
      this.atStart = atStart;
      this.next = next;
    }

    @Override
    int match(PatternRun run, int at) {
      return at == (atStart ? run.start : run.end) ? next.match(run, at) : -1;
    }

    @Override
    boolean mayStart(int codePoint) {
      return atStart && next.mayStart(codePoint);
    }
  }
}
