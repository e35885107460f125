package dev.dsqlkit.jdbc;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a PostgreSQL client sends before it waits for an answer: the messages up to Sync, or one of
 * the simple protocol.
 *
 * @param sql the texts that it parses, binds or queries
 */
record ClientRequest(List<WireMessage> messages, List<String> sql) {
  /** Sync, Query, Terminate, Password, Flush, CopyData, CopyDone, CopyFail. */
  private static final String LAST_TYPES = "SQXpHdcf";

  /**
   * @param prepared the SQL of named statements, kept for the whole connection
   */
  static ClientRequest read(DataInputStream in, Map<String, String> prepared) throws IOException {
    List<WireMessage> messages = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    char type;
    do {
      WireMessage message = WireMessage.read(in);
      messages.add(message);
      type = message.type();
      Texts texts = new Texts(message.body());
      switch (type) {
        case 'Q' -> sql.add(texts.next());
        case 'P' -> {
          String name = texts.next();
          String text = texts.next();
          prepared.put(name, text);
          sql.add(text);
        }
        case 'B' -> {
          texts.next(); // the portal
          sql.add(prepared.getOrDefault(texts.next(), ""));
        }
        default -> {}
      }
    } while (LAST_TYPES.indexOf(type) < 0);
    return new ClientRequest(messages, sql);
  }

  byte[] bytes() {
    return WireMessage.join(messages);
  }

  boolean matches(Cut cut) {
    return sql.stream().anyMatch(text -> cut.sql().matcher(text).lookingAt());
  }

  /** The texts of a message, each with a zero behind it. */
  private static final class Texts {
    private final byte[] body;
    private int next;

    Texts(byte[] body) {
      this.body = body;
    }

    String next() {
      int start = next;
      while (body[next] != 0) {
        next++;
      }
      return new String(body, start, next++ - start, StandardCharsets.UTF_8);
    }
  }
}
