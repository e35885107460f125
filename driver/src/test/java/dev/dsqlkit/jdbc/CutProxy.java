package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between a client and a PostgreSQL, without TLS, and breaks a connection where told. */
final class CutProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int serverPort;
  private final Thread acceptor = new Thread(this::accept, "cut-proxy");
  private final List<CutLink> links = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Cut> armed = new AtomicReference<>();
  private volatile int requestSize;
  private volatile int answerSize;

  /**
   * @param serverPort of the PostgreSQL on this machine
   */
  CutProxy(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    acceptor.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Breaks the first connection that comes to the cut; the others pass. */
  void arm(Cut cut) {
    armed.set(cut);
  }

  /** Whether the cut is still to come. */
  boolean isArmed() {
    return armed.get() != null;
  }

  /** How many connections there have been. */
  int connections() {
    return links.size();
  }

  /** Bytes of the request that a cut was armed for. */
  int requestSize() {
    return requestSize;
  }

  /** Bytes of its answer, up to ReadyForQuery. */
  int answerSize() {
    return answerSize;
  }

  /** The cut, if the request has come to it. */
  @Nullable Cut take(ClientRequest request) {
    Cut cut = armed.get();
    if (cut == null || !request.matches(cut) || !armed.compareAndSet(cut, null)) {
      return null;
    }
    requestSize = request.bytes().length;
    return cut;
  }

  void answered(int bytes) {
    answerSize = bytes;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        CutLink link = new CutLink(client, server, this);
        links.add(link);
        link.start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  /** Ends all connections and threads. */
  @Override
  public void close() throws IOException, InterruptedException {
    listener.close();
    acceptor.join();
    for (CutLink each : links) {
      each.close();
    }
  }
}
