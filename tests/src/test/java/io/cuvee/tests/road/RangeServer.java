package io.cuvee.tests.road;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Serves the files of a folder by ranges; every fourth answer is busy or breaks off. */
final class RangeServer implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger requests = new AtomicInteger();
  private final Path folder;

  RangeServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    int number = requests.incrementAndGet();
    var file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
    try (exchange) {
      if (!Files.exists(file)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (number % 8 == 0) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(503, -1);
      } else {
        byte[] content = Files.readAllBytes(file);
        var range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
        if (!range.matches()) {
          throw new IOException("no range asked for");
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(content.length, Integer.parseInt(range.group(2)) + 1);
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
        exchange.sendResponseHeaders(206, to - from);
        int sent = number % 8 == 4 ? (to - from) / 2 : to - from;
        exchange.getResponseBody().write(content, from, sent);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
