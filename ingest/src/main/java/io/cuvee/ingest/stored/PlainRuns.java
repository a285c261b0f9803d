package io.cuvee.ingest.stored;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Bytes that are stored as they are: one run, decoded position and stored offset the same. */
final class PlainRuns implements DecodedRuns {
  private final InputStream in;
  private long covered;

  PlainRuns(ByteSource source, ResumePoint start) throws IOException {
    this.in = source.open(start.stored());
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    return in.read(into, from, count);
  }

  @Override
  public Optional<Gap> nextRun() {
    return Optional.empty();
  }

  @Override
  public long brokenMember() {
    return -1;
  }

  @Override
  public long storedStart(long decoded) {
    return decoded;
  }

  @Override
  public long storedEnd(long decoded) {
    return decoded;
  }

  @Override
  public Optional<ResumePoint> place(long decoded) {
    return Optional.of(new ResumePoint(decoded, decoded, 0, -1));
  }

  @Override
  public boolean strained() {
    return false;
  }

  @Override
  public void account(long from, long to) {
    covered += to - from;
  }

  @Override
  public long coveredBytes() {
    return covered;
  }

  @Override
  public String compression() {
    return "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
