package dev.dsqlkit.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Somebody in between: answers the first bytes of one connection, and listens to its end. */
final class PlainServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final CompletableFuture<Void> end;

  /**
   * @param answer sent once the client has said anything
   */
  PlainServer(byte[] answer) throws IOException {
    end = CompletableFuture.runAsync(() -> listen(answer));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** All that the client said, after it has closed; nothing if it never came. */
  String heard() throws IOException {
    close();
    return heard.toString(StandardCharsets.ISO_8859_1);
  }

  private void listen(byte[] answer) {
    try (Socket client = socket.accept()) {
      byte[] buffer = new byte[4096];
      int read = client.getInputStream().read(buffer);
      client.getOutputStream().write(answer);
      while (read >= 0) {
        heard.write(buffer, 0, read);
        read = client.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // closed, by the client or by the test
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    end.join();
  }
}
