package dev.dsqlkit.jdbc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** One client's connection through a {@link CutProxy}. */
final class CutLink {
  private static final char READY_FOR_QUERY = 'Z';

  private final Socket client;
  private final Socket server;
  private final CutProxy proxy;
  private final Thread requests = new Thread(this::passRequests, "cut-proxy-requests");
  private final Thread answers = new Thread(this::passAnswers, "cut-proxy-answers");

  /** The cut whose request has gone to the server, until the answer is complete. */
  private final AtomicReference<Cut> awaited = new AtomicReference<>();

  CutLink(Socket client, Socket server, CutProxy proxy) {
    this.client = client;
    this.server = server;
    this.proxy = proxy;
  }

  void start() {
    requests.start();
    answers.start();
  }

  /** Closes both sides and waits for the threads. */
  void close() throws IOException, InterruptedException {
    client.close();
    server.close();
    requests.join();
    answers.join();
  }

  /** Until one side closes, or the cut comes. */
  private void passRequests() {
    try (client;
        server) {
      DataInputStream in = input(client);
      OutputStream out = server.getOutputStream();
      out.write(WireMessage.readStartup(in));
      Map<String, String> prepared = new HashMap<>();
      while (true) {
        ClientRequest request = ClientRequest.read(in, prepared);
        Cut cut = proxy.take(request);
        if (cut != null && cut.side() == Cut.Side.REQUEST) {
          out.write(request.bytes(), 0, Math.min(cut.bytes(), request.bytes().length));
          server.shutdownOutput();
          answers.join();
          close(cut);
          return;
        }
        awaited.set(cut);
        out.write(request.bytes());
      }
    } catch (IOException e) {
      // one side has closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same for the other direction. */
  private void passAnswers() {
    try {
      DataInputStream in = input(server);
      OutputStream out = client.getOutputStream();
      while (true) {
        WireMessage message = WireMessage.read(in);
        Cut cut = awaited.get();
        if (cut == null) {
          out.write(message.bytes());
          continue;
        }
        byte[] answer = upToReady(message, in);
        proxy.answered(answer.length);
        if (cut.side() == Cut.Side.ANSWER) {
          out.write(answer, 0, Math.min(cut.bytes(), answer.length));
          server.shutdownOutput();
          in.transferTo(OutputStream.nullOutputStream());
          close(cut);
          return;
        }
        awaited.set(null);
        out.write(answer);
      }
    } catch (IOException e) {
      // one side has closed
    }
  }

  private static byte[] upToReady(WireMessage first, DataInputStream in) throws IOException {
    List<WireMessage> answer = new ArrayList<>(List.of(first));
    while (answer.get(answer.size() - 1).type() != READY_FOR_QUERY) {
      answer.add(WireMessage.read(in));
    }
    return WireMessage.join(answer);
  }

  /** The server has come to its end by now, so that what is there is what stays. */
  private void close(Cut cut) throws IOException {
    client.setSoLinger(cut.ending() == Cut.Ending.RESET, 0);
    client.close();
    server.close();
  }

  private static DataInputStream input(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new DataInputStream(new BufferedInputStream(in));
  }
}
