package io.cuvee.jobs.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A server of one file on this machine, with the manners that a test gives it. */
final class FileServer implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  /** Answers a request; the number counts from 1. */
  interface Manners {
    void answer(Request request, int number) throws IOException;
  }

  /** A request, and the ways to answer it. */
  static final class Request {
    private final HttpExchange exchange;
    private final byte[] content;
    final int from;
    final int to;

    private Request(HttpExchange exchange, byte[] content) {
      this.exchange = exchange;
      this.content = content;
      var header = exchange.getRequestHeaders().getFirst("Range");
      var range = RANGE.matcher(header == null ? "" : header);
      boolean ranged = range.matches();
      this.from = ranged ? Integer.parseInt(range.group(1)) : 0;
      this.to =
          ranged
              ? (int) Math.min(content.length, Long.parseLong(range.group(2)) + 1)
              : content.length;
    }

    String path() {
      return exchange.getRequestURI().getPath();
    }

    String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }

    Request with(String name, String value) {
      exchange.getResponseHeaders().set(name, value);
      return this;
    }

    /** The part that was asked for. */
    void part() throws IOException {
      partOf(content.length);
    }

    /** The same, the file's size claimed to be another. */
    void partOf(long size) throws IOException {
      with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + size);
      exchange.sendResponseHeaders(206, to - from);
      exchange.getResponseBody().write(content, from, to - from);
      exchange.close();
    }

    /** So many bytes of the part, and then nothing more. */
    void cut(int bytes) throws IOException {
      with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
      exchange.sendResponseHeaders(206, to - from);
      exchange.getResponseBody().write(content, from, Math.min(bytes, to - from));
      exchange.getResponseBody().flush();
      exchange.close();
    }

    /** So many bytes of the part, and then silence. */
    void silence(int bytes, long millis) throws IOException {
      with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
      exchange.sendResponseHeaders(206, to - from);
      exchange.getResponseBody().write(content, from, Math.min(bytes, to - from));
      exchange.getResponseBody().flush();
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }

    /** The whole file, whatever was asked for, of a claimed size. */
    void whole(int claimed, int sent) throws IOException {
      exchange.sendResponseHeaders(200, claimed);
      exchange.getResponseBody().write(content, 0, sent);
      exchange.getResponseBody().flush();
      exchange.close();
    }

    void status(int status) throws IOException {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    }
  }

  FileServer(byte[] content, Manners manners) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Range"));
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          try {
            manners.answer(new Request(exchange, content), requests.size());
          } catch (IOException e) {
            exchange.close();
          }
        });
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<String> requests() {
    return requests;
  }

  List<String> agents() {
    return agents;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
