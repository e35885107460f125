package dev.dsqlkit.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A session that was let in: passes bytes between client and PostgreSQL, until it is too old. */
final class Pipe {
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final int BUFFER = 16 * 1024;
  private static final byte TERMINATE = 'X';

  private final Socket client;
  private final Socket server;
  private final InstantSource clock;
  private final Instant began;

  /** Several threads write to the client. */
  private final Object clientOut = new Object();

  Pipe(Socket client, Socket server, InstantSource clock) {
    this.client = client;
    this.server = server;
    this.clock = clock;
    this.began = clock.instant();
  }

  /** Until a side closes, or the session is too old at what the client sends next. */
  void passRequests() throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (isTooOld() && buffer[0] != TERMINATE) {
        end();
        return;
      }
      out.write(buffer, 0, read);
    }
  }

  /** Until a side closes. */
  void passAnswers() throws IOException {
    InputStream in = server.getInputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      write(buffer, read);
    }
  }

  boolean isTooOld() {
    return Duration.between(began, clock.instant()).compareTo(LONGEST) > 0;
  }

  /** Tells the client that it is too old, and closes. */
  void end() throws IOException {
    byte[] answer = ErrorAnswer.TOO_OLD.bytes();
    write(answer, answer.length);
    close();
  }

  /** Both sides, without a word. */
  void close() throws IOException {
    client.close();
    server.close();
  }

  private void write(byte[] bytes, int length) throws IOException {
    synchronized (clientOut) {
      OutputStream out = client.getOutputStream();
      out.write(bytes, 0, length);
      out.flush();
    }
  }
}
