package io.cuvee.ingest.stored;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.core.verdict.FaultCause;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of compressed members one behind the other. Behind damage it looks, from the byte after
 * the damaged member's first on, for the next member whose first decoded bytes the caller accepts;
 * the bytes that are looked through a second time are limited to four times the file, so that the
 * work stays linear on hostile files.
 */
final class MemberRuns implements DecodedRuns {
  private static final int TRIAL_BYTES = 512;
  private static final String BEYOND =
      "the file decodes to more than its stored bytes times the limit ratio, ";

  private final StoredInput in;
  private final MemberDecoder decoder;
  private final DecodingBounds bounds;
  private final Predicate<byte[]> accepted;
  private final ArrayDeque<Member> members = new ArrayDeque<>();
  private long rescanAllowance;
  private long decoded;
  private long covered;
  private Member current;
  private Member broken;
  private DamagedMember damage;
  private boolean runEnded;

  MemberRuns(
      ByteSource source, MemberDecoder decoder, DecodingBounds bounds, Predicate<byte[]> accepted)
      throws IOException {
    this.in = new StoredInput(source);
    this.decoder = decoder;
    this.bounds = bounds;
    this.accepted = accepted;
    this.rescanAllowance = 4 * source.size() + (1 << 20);
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    while (!runEnded) {
      try {
        if (current == null && !begin()) {
          return -1;
        }
        int n = decoder.decode(in, into, from, count);
        if (n > 0) {
          decoded += n;
          if (bounds.exceeded(decoded, in.position())) {
            breakRun(DamagedMember.beyondLimit(BEYOND + bounds.ratio()));
          }
          return n;
        }
        end();
      } catch (DamagedMember e) {
        breakRun(e);
      }
    }
    return -1;
  }

  private boolean begin() throws IOException, DamagedMember {
    if (in.ensure(1) == 0) {
      runEnded = true;
      return false;
    }
    current = new Member(decoded, in.position());
    if (!decoder.startsMember(in)) {
      throw new DamagedMember("bytes that begin no " + decoder.name() + " member", false);
    }
    decoder.begin(in);
    members.add(current);
    return true;
  }

  private void end() {
    current.decodedEnd = decoded;
    current.storedEnd = in.position();
    current = null;
    dropCovered();
  }

  private void breakRun(DamagedMember cause) {
    members.remove(current);
    broken = current;
    current = null;
    damage = cause;
    runEnded = true;
  }

  @Override
  public Optional<Gap> nextRun() throws IOException {
    if (damage == null) {
      return Optional.empty();
    }
    long from = broken.storedStart;
    long failed = in.position();
    boolean began = decoded > broken.decodedStart || failed > from;
    in.seek(from);
    byte[] sample = new byte[Math.min(in.ensure(Fault.SAMPLE_BYTES), Fault.SAMPLE_BYTES)];
    System.arraycopy(in.buffer, in.next, sample, 0, sample.length);
    long rescan = failed - from;
    long searchFrom = from + 1;
    if (rescan > rescanAllowance) {
      searchFrom = Math.max(searchFrom, failed);
    } else {
      rescanAllowance -= rescan;
    }
    boolean zeros = search(searchFrom) && searchFrom == from + 1 && sample[0] == 0;
    boolean damaged = damage.faultCause() == FaultCause.BAD_COMPRESSION;
    var cause = damaged && !began ? FaultCause.NOT_A_RECORD : damage.faultCause();
    var gap = new Gap(from, in.position(), cause, damage.getMessage(), sample, zeros);
    covered += gap.to() - gap.from();
    damage = null;
    broken = null;
    runEnded = false;
    return Optional.of(gap);
  }

  /** Puts the input at the next good member or the end; says whether all bytes before were zero. */
  private boolean search(long from) throws IOException {
    in.seek(from);
    boolean zeros = true;
    while (in.ensure(4) > 0) {
      byte b = in.buffer[in.next];
      boolean candidate = decoder.mayBegin(b) && rescanAllowance >= 0 && decoder.startsMember(in);
      if (candidate && acceptable()) {
        return zeros;
      }
      zeros &= b == 0;
      in.read();
    }
    return zeros;
  }

  private boolean acceptable() throws IOException {
    long start = in.position();
    var prefix = new byte[TRIAL_BYTES];
    int filled = 0;
    try {
      decoder.begin(in);
      while (filled < TRIAL_BYTES) {
        int n = decoder.decode(in, prefix, filled, TRIAL_BYTES - filled);
        if (n < 0 && (filled > 0 || !decoder.startsMember(in))) {
          break;
        } else if (n < 0) {
          // An empty member may serve the next: a dictionary.
          decoder.begin(in);
        }
        filled += Math.max(0, n);
      }
    } catch (DamagedMember e) {
      // What decoded before the damage decides: a record cut off is still the record's place.
    }
    rescanAllowance -= in.position() - start;
    in.seek(start);
    return filled > 0 && accepted.test(Arrays.copyOf(prefix, filled));
  }

  @Override
  public long brokenMember() {
    return broken == null ? -1 : broken.decodedStart;
  }

  @Override
  public long storedStart(long position) {
    for (var member : members) {
      boolean empty = member.ended() && member.decodedEnd == member.decodedStart;
      if (member.decodedStart == position && !empty) {
        return member.storedStart;
      }
    }
    return broken != null && broken.decodedStart == position ? broken.storedStart : -1;
  }

  @Override
  public long storedEnd(long position) {
    long end = -1;
    for (var member : members) {
      if (member.decodedEnd == position) {
        end = member.storedEnd;
      }
    }
    return end;
  }

  @Override
  public void account(long from, long to) {
    for (var member : members) {
      if (member.decodedStart >= to) {
        break;
      }
      member.account(from, to);
    }
    dropCovered();
  }

  private void dropCovered() {
    while (!members.isEmpty() && members.peek().covered()) {
      var member = members.poll();
      covered += member.storedEnd - member.storedStart;
    }
  }

  @Override
  public long coveredBytes() {
    return covered;
  }

  @Override
  public String compression() {
    return decoder.name();
  }

  @Override
  public void close() throws IOException {
    decoder.close();
    in.close();
  }
}
