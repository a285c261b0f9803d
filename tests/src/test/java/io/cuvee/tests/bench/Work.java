package io.cuvee.tests.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What an iteration worked through and the processor time that it got; JMH reports both per second
 * of the clock. On a machine that does other things too, their quotient is the rate to look at.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Work {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Megabytes (10⁶) of UTF-8; 0 where operations are the measure. */
  public double megabytes;

  /** Seconds of processor time. */
  public double cpu;

  private long last;

  /** Takes the time. */
  @Setup(Level.Iteration)
  public void start() {
    last = THREADS.getCurrentThreadCpuTime();
  }

  void add(double more) {
    megabytes += more;
    long now = THREADS.getCurrentThreadCpuTime();
    cpu += (now - last) / 1e9;
    last = now;
  }
}
