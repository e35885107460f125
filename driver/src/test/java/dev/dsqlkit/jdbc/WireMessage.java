package dev.dsqlkit.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A message of PostgreSQL's protocol: type, length, body. */
final class WireMessage {
  private static final int HEADER = 1 + Integer.BYTES;

  private final byte[] bytes;

  private WireMessage(byte[] bytes) {
    this.bytes = bytes;
  }

  static WireMessage read(DataInputStream in) throws IOException {
    byte type = in.readByte();
    int length = in.readInt();
    byte[] bytes = new byte[1 + length];
    ByteBuffer.wrap(bytes).put(type).putInt(length);
    in.readFully(bytes, HEADER, length - Integer.BYTES);
    return new WireMessage(bytes);
  }

  /** The first message of a client has no type. */
  static byte[] readStartup(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = new byte[length];
    ByteBuffer.wrap(bytes).putInt(length);
    in.readFully(bytes, Integer.BYTES, length - Integer.BYTES);
    return bytes;
  }

  static byte[] join(List<WireMessage> messages) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    messages.forEach(each -> all.writeBytes(each.bytes));
    return all.toByteArray();
  }

  byte[] bytes() {
    return bytes;
  }

  char type() {
    return (char) bytes[0];
  }

  byte[] body() {
    return Arrays.copyOfRange(bytes, HEADER, bytes.length);
  }
}
