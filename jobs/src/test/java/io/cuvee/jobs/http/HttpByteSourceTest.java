package io.cuvee.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.UnreadableSourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What servers do, and what a reader sees of it: the file's bytes, or one clear sentence. */
class HttpByteSourceTest {
  private static final int CHUNK = 1 << 17;
  private static final HttpSettings SETTINGS =
      new HttpSettings(4, Duration.ofMillis(700), 2, new Backoff(1, 4, 20), CHUNK);
  private static final byte[] CONTENT = content(1_000_003);

  private static byte[] content(int length) {
    var bytes = new byte[length];
    var random = KeyedHash.of(1, "http-test").stream("content");
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] read(FileServer server, long offset) throws IOException {
    var source = HttpByteSource.of(server.address("/a.warc"), SETTINGS);
    try (var in = source.open(offset)) {
      return in.readAllBytes();
    }
  }

  private static void readsAll(FileServer.Manners manners) throws IOException {
    try (var server = new FileServer(CONTENT, manners)) {
      assertThat(read(server, 0)).isEqualTo(CONTENT);
      assertThat(read(server, 777_777))
          .isEqualTo(Arrays.copyOfRange(CONTENT, 777_777, CONTENT.length));
    }
  }

  private static void fails(String sentence, FileServer.Manners manners) throws IOException {
    try (var server = new FileServer(CONTENT, manners)) {
      assertThatThrownBy(() -> read(server, 0))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining(sentence);
    }
  }

  @Test
  void rangesAreAskedForOneBehindTheOther() throws IOException {
    readsAll((request, number) -> request.part());
    try (var server = new FileServer(CONTENT, (request, number) -> request.part())) {
      read(server, 0);
      assertThat(server.requests())
          .startsWith("/a.warc bytes=0-0", "/a.warc bytes=0-65535", "/a.warc bytes=65536-196607");
      assertThat(server.agents()).allMatch(agent -> agent.startsWith("Cuvee/"));
    }
  }

  @Test
  void aLostConnectionIsTakenUpAtTheByteReached() throws IOException {
    readsAll(
        (request, number) -> {
          if (number % 3 == 0) {
            request.cut(1_000);
          } else {
            request.part();
          }
        });
  }

  @Test
  void aBusyServerIsAskedAgain() throws IOException {
    readsAll(
        (request, number) -> {
          if (number % 4 < 2) {
            request.with("Retry-After", "0").status(number % 4 == 0 ? 503 : 429);
          } else {
            request.part();
          }
        });
  }

  @Test
  void silenceIsALostConnection() throws IOException {
    try (var server =
        new FileServer(
            CONTENT,
            (request, number) -> {
              if (number == 3) {
                request.silence(500, 3_000);
              } else {
                request.part();
              }
            })) {
      assertThat(read(server, 0)).isEqualTo(CONTENT);
    }
  }

  @Test
  void aServerWithoutRangesIsReadFromItsBeginning() throws IOException {
    readsAll((request, number) -> request.whole(CONTENT.length, CONTENT.length));
    try (var server =
        new FileServer(
            CONTENT, (request, number) -> request.whole(CONTENT.length, CONTENT.length))) {
      assertThat(HttpByteSource.of(server.address("/a"), SETTINGS).facts().ranges()).isFalse();
    }
  }

  @Test
  void aServerWithoutRangesThatBreaksOffIsReadAnew() throws IOException {
    readsAll(
        (request, number) ->
            request.whole(CONTENT.length, number % 2 == 0 ? 300_000 : CONTENT.length));
  }

  @Test
  void aSizeThatNeverComesIsAFault() throws IOException {
    fails(
        "cannot be read after 4 attempts",
        (request, number) -> request.whole(CONTENT.length + 5, CONTENT.length));
  }

  @Test
  void anotherVersionIsAFaultAndNotAMixture() throws IOException {
    fails(
        "changed while it was read",
        (request, number) -> request.with("ETag", number < 4 ? "\"a\"" : "\"b\"").part());
    fails(
        "changed while it was read",
        (request, number) -> request.partOf(number < 4 ? CONTENT.length : CONTENT.length + 1));
    fails(
        "changed while it was read",
        (request, number) -> {
          request.with("ETag", "\"a\"");
          if (number >= 4 && "\"a\"".equals(request.header("If-Match"))) {
            request.status(412);
          } else {
            request.part();
          }
        });
    fails(
        "changed while it was read",
        (request, number) -> {
          if (number >= 4) {
            request.status(416);
          } else {
            request.part();
          }
        });
  }

  @Test
  void redirectsAreFollowedAFewTimesAndToWebAddressesAlone() throws IOException {
    readsAll(
        (request, number) -> {
          if (request.path().equals("/a.warc")) {
            request.with("Location", "/b/c.warc").status(302);
          } else {
            request.part();
          }
        });
    fails(
        "redirects more than 5 times",
        (request, number) -> request.with("Location", "/again").status(307));
    fails(
        "leads to file:",
        (request, number) -> request.with("Location", "file:///etc/passwd").status(302));
    fails("redirects to nowhere", (request, number) -> request.status(302));
  }

  @Test
  void whatWillNotPassIsNotTriedAgain() throws IOException {
    for (int status : new int[] {400, 401, 403, 404, 410, 451}) {
      var asked = new AtomicInteger();
      fails(
          "HTTP status " + status,
          (request, number) -> {
            asked.incrementAndGet();
            request.status(status);
          });
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void aServerThatStaysBusyIsGivenUp() throws IOException {
    var asked = new AtomicInteger();
    fails(
        "after 4 attempts: HTTP status 500",
        (request, number) -> {
          asked.incrementAndGet();
          request.status(500);
        });
    assertThat(asked).hasValue(4);
  }

  @Test
  void anEmptyFileIsEmpty() throws IOException {
    try (var server =
        new FileServer(
            new byte[0],
            (request, number) -> request.with("Content-Range", "bytes */0").status(416))) {
      assertThat(read(server, 0)).isEmpty();
    }
  }

  @Test
  void aHostIsAskedForSoMuchAtATime() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var server =
        new FileServer(
            CONTENT,
            (request, number) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              try {
                Thread.sleep(5);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              now.decrementAndGet();
              request.part();
            })) {
      var threads = new Thread[6];
      for (int i = 0; i < threads.length; i++) {
        threads[i] =
            new Thread(
                () -> {
                  try {
                    read(server, 0);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
        threads[i].start();
      }
      for (var thread : threads) {
        thread.join();
      }
      assertThat(most.get()).isBetween(1, 2);
    }
  }

  @Test
  void pausesGrowAndVaryByAddress() {
    var backoff = new Backoff(500, 30_000, 120_000);
    var none = OptionalLong.empty();
    assertThat(backoff.millis("a", 1, none)).isBetween(250L, 500L);
    assertThat(backoff.millis("a", 3, none)).isBetween(1_000L, 2_000L);
    assertThat(backoff.millis("a", 50, none)).isBetween(15_000L, 30_000L);
    assertThat(backoff.millis("a", 3, none)).isEqualTo(backoff.millis("a", 3, none));
    assertThat(backoff.millis("a", 3, none)).isNotEqualTo(backoff.millis("b", 3, none));
    assertThat(backoff.millis("a", 1, OptionalLong.of(5_000))).isEqualTo(5_000);
    assertThat(backoff.millis("a", 1, OptionalLong.of(1L << 40))).isEqualTo(120_000);
  }
}
