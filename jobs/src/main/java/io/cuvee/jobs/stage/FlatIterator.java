package io.cuvee.jobs.stage;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Maps each element to several, one list at a time. */
final class FlatIterator<A, B> implements Iterator<B> {
  private final Iterator<A> in;
  private final Function<A, Iterator<B>> map;
  private Iterator<B> current = Collections.emptyIterator();

  FlatIterator(Iterator<A> in, Function<A, Iterator<B>> map) {
    this.in = in;
    this.map = map;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && in.hasNext()) {
      current = map.apply(in.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
