package dev.dsqlkit.standin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** What a client begins with: a request for encryption, a cancel, or a session. */
final class FirstPacket {
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int CANCEL_REQUEST = 80877102;
  private static final int SSL_REQUEST = 80877103;
  private static final int GSSENC_REQUEST = 80877104;
  private static final int LONGEST = 10_000;

  enum Kind {
    TLS,
    SSL_REQUEST,
    CANCEL,
    STARTUP
  }

  private final Kind kind;
  private final byte[] body;

  private FirstPacket(Kind kind, byte[] body) {
    this.kind = kind;
    this.body = body;
  }

  /** Reads it; a request for GSSAPI encryption is declined, and the next packet counts. */
  static FirstPacket read(InputStream in, OutputStream out) throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        throw new EOFException();
      }
      if (first == TLS_HANDSHAKE) {
        return new FirstPacket(Kind.TLS, new byte[] {(byte) first});
      }
      byte[] body = readBody(first, in);
      int code = ByteBuffer.wrap(body).getInt();
      if (code != GSSENC_REQUEST) {
        return new FirstPacket(kind(code), body);
      }
      out.write('N');
      out.flush();
    }
  }

  private static byte[] readBody(int first, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int length = (first << 24) | (data.readUnsignedByte() << 16) | data.readUnsignedShort();
    if (length < 2 * Integer.BYTES || length > LONGEST) {
      throw new IOException("Not a first packet of PostgreSQL's protocol");
    }
    byte[] body = new byte[length - Integer.BYTES];
    data.readFully(body);
    return body;
  }

  private static Kind kind(int code) {
    return switch (code) {
      case CANCEL_REQUEST -> Kind.CANCEL;
      case SSL_REQUEST -> Kind.SSL_REQUEST;
      default -> Kind.STARTUP;
    };
  }

  Kind kind() {
    return kind;
  }

  /** What follows the length; of a TLS handshake its first byte. */
  byte[] body() {
    return body;
  }

  /** To be read once more by the TLS handshake. */
  InputStream bodyAgain() {
    return new ByteArrayInputStream(body);
  }

  /** As it came, with its length. */
  byte[] bytes() {
    return ByteBuffer.allocate(Integer.BYTES + body.length)
        .putInt(Integer.BYTES + body.length)
        .put(body)
        .array();
  }
}
