package dev.dsqlkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SipHashTest {
  private static final Path VECTORS = Path.of("src/test/resources/replay/siphash.txt");
  private static final long K0 = 0x0706050403020100L;
  private static final long K1 = 0x0f0e0d0c0b0a0908L;

  private static byte[] message(int length) {
    byte[] message = new byte[length];
    for (int i = 0; i < length; i++) {
      message[i] = (byte) i;
    }
    return message;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String result(SipHash hash) {
    return HexFormat.of()
        .formatHex(littleEndian(16).putLong(hash.low()).putLong(hash.high()).array());
  }

  private static String ofBytes(SipHash hash, byte[] bytes) {
    hash.hash(bytes);
    return result(hash);
  }

  @Test
  void thePublishedVectorsAreMet() throws IOException {
    SipHash two = new SipHash(K0, K1, 2, 4);
    SipHash one = new SipHash(K0, K1);
    List<String> vectors =
        Files.readAllLines(VECTORS).stream().filter(line -> !line.startsWith("#")).toList();

    assertThat(vectors).hasSize(64);
    for (int length = 0; length < vectors.size(); length++) {
      assertThat(ofBytes(two, message(length)) + " " + ofBytes(one, message(length)))
          .as("message of %s bytes", length)
          .isEqualTo(vectors.get(length));
    }
  }

  @Test
  void aPrefixIsTheFirstEightBytes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    SipHash hash = new SipHash(random.nextLong(), random.nextLong());
    for (int length = 0; length < 600; length++) {
      long prefix = random.nextLong();
      byte[] data = new byte[length];
      random.nextBytes(data);

      hash.hash(prefix, data);

      assertThat(result(hash))
          .as("%s bytes, seed %s", length, seed)
          .isEqualTo(ofBytes(hash, littleEndian(8 + length).putLong(prefix).put(data).array()));
    }
  }

  @Test
  void noDataIsThePrefixAlone() {
    SipHash hash = new SipHash(K0, K1);

    hash.hash(0x1122334455667788L, null);

    assertThat(result(hash)).isEqualTo(ofBytes(hash, HexFormat.of().parseHex("8877665544332211")));
  }

  @Test
  void fourWordsAreThirtyTwoBytes() {
    SipHash hash = new SipHash(K0, K1);
    byte[] message = message(32);
    ByteBuffer words = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);

    hash.hash(words.getLong(), words.getLong(), words.getLong(), words.getLong());

    assertThat(result(hash)).isEqualTo(ofBytes(hash, message));
  }

  @Test
  void anyBitOfTheKeyCounts() {
    String[] results = new String[129];
    for (int bit = 0; bit < 128; bit++) {
      long flip = 1L << (bit & 63);
      results[bit] =
          ofBytes(new SipHash(bit < 64 ? K0 ^ flip : K0, bit < 64 ? K1 : K1 ^ flip), message(5));
    }
    results[128] = ofBytes(new SipHash(K0, K1), message(5));

    assertThat(Arrays.asList(results)).doesNotHaveDuplicates();
  }
}
