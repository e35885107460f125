package dev.dsqlkit.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptBytesTest {

  @Test
  void keepsEveryByte() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = random(random);

      String text = ScriptBytes.decode(bytes);

      assertThat(ScriptBytes.encode(text)).as("seed %s, text %s", seed, i).isEqualTo(bytes);
      assertThat(streamed(bytes, random)).as("seed %s, text %s", seed, i).isEqualTo(text);
    }
  }

  @Test
  void isUtf8() {
    String text = "SELECT 'grün, 日本, 🐘'";

    assertThat(ScriptBytes.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(ScriptBytes.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatIsLongerThanItsBuffer() throws IOException {
    byte[] bytes = "é🐘\u0080x".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    assertThat(streamed(bytes, new Random(1))).isEqualTo(ScriptBytes.decode(bytes));
    assertThat(ScriptBytes.encode(ScriptBytes.decode(bytes))).isEqualTo(bytes);
  }

  private static byte[] random(Random random) {
    String valid = "aé日🐘\n".repeat(random.nextInt(20));
    byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
    int broken = bytes.length == 0 ? 0 : random.nextInt(6);
    for (int i = 0; i < broken; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String streamed(byte[] bytes, Random random) throws IOException {
    InputStream trickling =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
          }
        };
    StringWriter text = new StringWriter();
    char[] buffer = new char[3 + random.nextInt(100)];
    try (Reader reader = ScriptBytes.reader(trickling)) {
      int count = reader.read(buffer);
      while (count >= 0) {
        text.write(buffer, 0, count);
        count = reader.read(buffer);
      }
    }
    return text.toString();
  }
}
