package io.cuvee.filters.text;

import java.util.ArrayList;
import java.util.List;

/** A parsed pattern of the tables. */
sealed interface PatternSyntax {
  /** No bound on a repetition. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** The pattern followed by what comes next. */
  PatternNode compile(PatternNode next);

  /** Code points of every match; only asked where all matches are equally long. */
  int width();

  /** False if no match ends with a code point. */
  boolean mayEnd(int codePoint);

  /** True if a match may be empty. */
  boolean mayBeEmpty();

  /** One code point of a set. */
  record One(CodePointSet set) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      return new PatternNode.One(set, next);
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public boolean mayEnd(int codePoint) {
      return set.has(codePoint);
    }

    @Override
    public boolean mayBeEmpty() {
      return false;
    }
  }

  /** One part behind the other. */
  record Sequence(List<PatternSyntax> parts) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      var node = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        node = parts.get(i).compile(node);
      }
      return node;
    }

    @Override
    public int width() {
      return parts.stream().mapToInt(PatternSyntax::width).sum();
    }

    @Override
    public boolean mayEnd(int codePoint) {
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (parts.get(i).mayEnd(codePoint)) {
          return true;
        }
        if (!parts.get(i).mayBeEmpty()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean mayBeEmpty() {
      return parts.stream().allMatch(PatternSyntax::mayBeEmpty);
    }
  }

  /** One of several parts. */
  record Choice(List<PatternSyntax> parts) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      return new PatternNode.Fork(parts.stream().map(part -> part.compile(next)).toList());
    }

    @Override
    public int width() {
      return parts.get(0).width();
    }

    @Override
    public boolean mayEnd(int codePoint) {
      return parts.stream().anyMatch(part -> part.mayEnd(codePoint));
    }

    @Override
    public boolean mayBeEmpty() {
      return parts.stream().anyMatch(PatternSyntax::mayBeEmpty);
    }
  }

  /** A part at least and at most so many times. */
  record Repeat(PatternSyntax part, int least, int most) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      if (part instanceof One one) {
        return new PatternNode.Many(one.set(), least, most, next);
      }
      PatternNode node = next;
      if (most == UNBOUNDED) {
        var loop = new PatternNode.Loop(next);
        loop.repeat(part.compile(loop));
        node = loop;
      } else {
        for (int i = least; i < most; i++) {
          node = new PatternNode.Fork(List.of(part.compile(node), next));
        }
      }
      for (int i = 0; i < least; i++) {
        node = part.compile(node);
      }
      return node;
    }

    @Override
    public int width() {
      return least * part.width();
    }

    @Override
    public boolean mayEnd(int codePoint) {
      return part.mayEnd(codePoint);
    }

    @Override
    public boolean mayBeEmpty() {
      return least == 0 || part.mayBeEmpty();
    }
  }

  /** What must or must not stand there. */
  record Look(PatternSyntax part, boolean ahead, boolean wanted) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      var body = part.compile(new PatternNode.Seen());
      return new PatternNode.Look(body, ahead ? 0 : part.width(), wanted, next);
    }

    @Override
    public int width() {
      return 0;
    }

    @Override
    public boolean mayEnd(int codePoint) {
      return false;
    }

    @Override
    public boolean mayBeEmpty() {
      return true;
    }
  }

  /** The start or the end. */
  record Edge(boolean atStart) implements PatternSyntax {
    @Override
    public PatternNode compile(PatternNode next) {
      return new PatternNode.Edge(atStart, next);
    }

    @Override
    public int width() {
      return 0;
    }

    @Override
    public boolean mayEnd(int codePoint) {
      return false;
    }

    @Override
    public boolean mayBeEmpty() {
      return true;
    }
  }

  /** Parts in order, or the only one. */
  static PatternSyntax sequence(List<PatternSyntax> parts) {
    return parts.size() == 1 ? parts.get(0) : new Sequence(new ArrayList<>(parts));
  }
}
