package dev.dsqlkit.migrate.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that loses nothing: a byte that is not part of UTF-8 becomes a lone surrogate from U+DC80
 * to U+DCFF, which no valid text has, and becomes that byte again when it is written.
 */
public final class ScriptBytes {
  private static final int BYTE_BASE = 0xDC00;
  private static final int BUFFER = 1 << 16;

  private ScriptBytes() {}

  /** Reads bytes as text, a buffer at a time. */
  public static Reader reader(InputStream in) {
    return new Decoding(in);
  }

  /** The text of bytes. */
  public static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    while (step(decoder, in, out, true)) {
      drain(out, text);
    }
    drain(out, text);
    return text.toString();
  }

  /** The bytes that {@link #decode} made this text of. */
  public static byte[] encode(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isByte(text, i)) {
        byte[] part = text.substring(from, i).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
        if (i < text.length()) {
          bytes[length++] = (byte) (text.charAt(i) - BYTE_BASE);
        }
        from = i + 1;
      }
    }
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static boolean isByte(String text, int index) {
    char c = text.charAt(index);
    return c >= BYTE_BASE + 0x80
        && c <= BYTE_BASE + 0xFF
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static void drain(CharBuffer out, StringBuilder text) {
    text.append(out.flip());
    out.clear();
  }

  /** Decodes what fits; false when all of the input is done, or when more of it is needed. */
  private static boolean step(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean last) {
    while (true) {
      CoderResult result = decoder.decode(in, out, last);
      if (!result.isError()) {
        return result.isOverflow();
      }
      if (out.remaining() < result.length()) {
        return true;
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (BYTE_BASE | (in.get() & 0xFF)));
      }
    }
  }

  private static final class Decoding extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder = decoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;

    Decoding(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      CharBuffer out = CharBuffer.wrap(target, offset, Math.max(length, 1));
      int before = out.position();
      while (out.position() == before) {
        boolean full = step(decoder, bytes, out, ended);
        if (out.position() > before || full) {
          break;
        }
        if (ended) {
          return -1;
        }
        fill();
      }
      return out.position() - before;
    }

    private void fill() throws IOException {
      bytes.compact();
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
      }
      bytes.flip();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
