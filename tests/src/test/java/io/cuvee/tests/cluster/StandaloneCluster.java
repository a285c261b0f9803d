package io.cuvee.tests.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Spark's own cluster manager with two workers, on the loopback interface. */
final class StandaloneCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BareSpark spark;
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  /**
   * Starts a master and its workers, and waits until these have registered.
   *
   * @param folder where logs and the workers' files go
   */
  StandaloneCluster(BareSpark spark, Path folder) throws IOException, InterruptedException {
    this.spark = spark;
    this.folder = folder;
    int port = freePort();
    this.master = "spark://127.0.0.1:" + port;
    try {
      start("master", "Master", List.of("--port", Integer.toString(port)));
      for (int i = 0; i < WORKERS; i++) {
        var name = "worker" + i;
        var work = folder.resolve(name + ".work").toString();
        start(
            name, "Worker", List.of("--cores", "1", "--memory", "2g", "--work-dir", work, master));
      }
      awaitWorkers();
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The master's address, as {@code --master} takes it. */
  String master() {
    return master;
  }

  private void start(String name, String role, List<String> options) throws IOException {
    var words = new ArrayList<>(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    words.addAll(options);
    var main = "org.apache.spark.deploy." + name.replaceAll("\\d", "") + "." + role;
    var out = folder.resolve(name + ".out");
    processes.add(spark.start(main, words, folder, out, folder.resolve(name + ".err")));
  }

  private void awaitWorkers() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (registered() < WORKERS) {
      if (System.nanoTime() > end || !processes.stream().allMatch(Process::isAlive)) {
        throw new IllegalStateException("The workers did not register:\n" + log());
      }
      Thread.sleep(200);
    }
  }

  private long registered() throws IOException {
    return log().lines().filter(line -> line.contains("Registering worker")).count();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("master.out"))
        + Files.readString(folder.resolve("master.err"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    // Workers first: a worker without its master tries to find it again.
    for (int i = processes.size() - 1; i >= 0; i--) {
      BareSpark.stop(processes.get(i));
    }
  }
}
