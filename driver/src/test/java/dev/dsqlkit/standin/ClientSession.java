package dev.dsqlkit.standin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One client's connection, from its first byte to its end. */
final class ClientSession {
  /** AuthenticationCleartextPassword. */
  private static final byte[] ASK_FOR_PASSWORD = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

  private static final int LONGEST_PASSWORD = 64 * 1024;

  private final Socket raw;
  private final StandInCluster cluster;
  private volatile @Nullable Socket backend;
  private volatile @Nullable Pipe pipe;

  ClientSession(Socket raw, StandInCluster cluster) {
    this.raw = raw;
    this.cluster = cluster;
  }

  /** Until the end of the connection. */
  void run() {
    try (raw) {
      raw.setTcpNoDelay(true);
      begin();
    } catch (IOException e) {
      // a side has closed
    }
  }

  private void begin() throws IOException {
    FirstPacket first = FirstPacket.read(raw.getInputStream(), raw.getOutputStream());
    if (first.kind() == FirstPacket.Kind.CANCEL) {
      cancel(first);
      return;
    }
    Optional<Fault> fault = cluster.faults().takeWordless();
    if (fault.isPresent()) {
      suffer(fault.get());
      return;
    }
    switch (first.kind()) {
      case TLS -> {
        SSLSocket tls = cluster.tls().handshake(raw, first.bodyAgain());
        if (TlsServer.hasAgreedOnProtocol(tls)) {
          serve(tls, Negotiation.DIRECT);
        }
      }
      case SSL_REQUEST -> {
        raw.getOutputStream().write('S');
        serve(cluster.tls().handshake(raw, null), Negotiation.CLASSIC);
      }
      default ->
          refuse(
              raw,
              new ConnectAttempt(
                  Negotiation.PLAIN,
                  "",
                  StartupPacket.parse(first.body()),
                  Optional.of(ErrorAnswer.NO_TLS)));
    }
  }

  /** Waits for the client to give up, or hangs up on it. */
  private void suffer(Fault fault) throws IOException {
    if (fault == Fault.SILENCE) {
      raw.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private void serve(SSLSocket tls, Negotiation negotiation) throws IOException {
    FirstPacket first = FirstPacket.read(tls.getInputStream(), tls.getOutputStream());
    switch (first.kind()) {
      case CANCEL -> cancel(first);
      case STARTUP -> logIn(tls, negotiation, StartupPacket.parse(first.body()));
      default -> throw new IOException("TLS within TLS");
    }
    tls.close();
  }

  private void logIn(SSLSocket tls, Negotiation negotiation, StartupPacket startup)
      throws IOException {
    String serverName = TlsServer.serverName(tls);
    if (cluster.faults().takeSilenceAfterTls()) {
      tls.getInputStream().transferTo(OutputStream.nullOutputStream());
      return;
    }
    Admission admission = cluster.admission();
    try {
      admission.checkStartup(serverName, startup);
      String token = askForToken(tls);
      cluster.sightings().token(token);
      admission.checkToken(token, serverName, startup);
      admission.enter();
    } catch (RefusedException e) {
      refuse(tls, new ConnectAttempt(negotiation, serverName, startup, Optional.of(e.answer())));
      return;
    }
    try {
      cluster
          .sightings()
          .attempt(new ConnectAttempt(negotiation, serverName, startup, Optional.empty()));
      pass(tls, startup);
    } finally {
      admission.leave();
    }
  }

  private void refuse(Socket client, ConnectAttempt attempt) throws IOException {
    cluster.sightings().attempt(attempt);
    client.getOutputStream().write(attempt.refusal().orElseThrow().bytes());
    client.getOutputStream().flush();
    client.shutdownOutput();
  }

  private static String askForToken(SSLSocket tls) throws IOException {
    tls.getOutputStream().write(ASK_FOR_PASSWORD);
    tls.getOutputStream().flush();
    DataInputStream in = new DataInputStream(tls.getInputStream());
    byte type = in.readByte();
    int length = in.readInt() - Integer.BYTES;
    if (type != 'p' || length < 1 || length > LONGEST_PASSWORD) {
      throw new IOException("Not a password");
    }
    byte[] password = new byte[length];
    in.readFully(password);
    return new String(password, 0, length - 1, StandardCharsets.UTF_8);
  }

  /** The session itself, with a thread for each direction. */
  private void pass(SSLSocket tls, StartupPacket startup) throws IOException {
    try (Socket server = connectToPostgres()) {
      server.getOutputStream().write(startup.to(cluster.database()));
      Pipe both = new Pipe(tls, server, cluster.clock());
      pipe = both;
      Runnable answers =
          () -> {
            try {
              both.passAnswers();
              both.close();
            } catch (IOException e) {
              close();
            }
          };
      cluster.run(answers);
      both.passRequests();
    }
  }

  private void cancel(FirstPacket request) throws IOException {
    cluster.sightings().cancel();
    try (Socket server = connectToPostgres()) {
      server.getOutputStream().write(request.bytes());
      InputStream untilDone = server.getInputStream();
      untilDone.transferTo(OutputStream.nullOutputStream());
    }
  }

  private Socket connectToPostgres() throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), cluster.postgresPort());
    server.setTcpNoDelay(true);
    backend = server;
    return server;
  }

  /** Ends the session, with an error for the client, if it has lasted for too long. */
  void endIfTooOld() {
    Pipe open = pipe;
    if (open != null && open.isTooOld()) {
      try {
        open.end();
      } catch (IOException e) {
        close();
      }
    }
  }

  /** Cuts the connection, from any thread. */
  void close() {
    try (raw) {
      Socket server = backend;
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      // closed it is
    }
  }
}
