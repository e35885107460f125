package dev.dsqlkit.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A port of this machine that can be closed and opened again. */
final class Listener {
  private static final int BACKLOG = 1_000;

  private final String threadName;
  private final Consumer<Socket> sessions;
  private ServerSocket socket;
  private Thread acceptor;

  /** Opens a port that is free. */
  Listener(String threadName, Consumer<Socket> sessions) throws IOException {
    this.threadName = threadName;
    this.sessions = sessions;
    socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    acceptor = accept(socket);
  }

  synchronized int port() {
    return socket.getLocalPort();
  }

  /** Connects are refused from now on. */
  synchronized void close() throws IOException, InterruptedException {
    socket.close();
    acceptor.join();
  }

  /** Accepts again, at the same port. */
  synchronized void open() throws IOException {
    socket = new ServerSocket(socket.getLocalPort(), BACKLOG, InetAddress.getLoopbackAddress());
    acceptor = accept(socket);
  }

  private Thread accept(ServerSocket from) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  sessions.accept(from.accept());
                }
              } catch (IOException e) {
                // closed
              }
            },
            threadName);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
