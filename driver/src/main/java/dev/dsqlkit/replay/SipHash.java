package dev.dsqlkit.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * SipHash-1-3 with 128 bits of output. Keyed, so that stored data cannot be made to collide;
 * without allocation, so that it may run for every value that is read. Not for use by several
 * threads.
 */
final class SipHash {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int compressionRounds;
  private final int finalizationRounds;
  // The state that a key gives, the mark of the 128-bit variant included.
  private final long start0;
  private final long start1;
  private final long start2;
  private final long start3;
  private long v0;
  private long v1;
  private long v2;
  private long v3;
  private long low;
  private long high;

  SipHash(long k0, long k1) {
    this(k0, k1, 1, 3);
  }

  SipHash(long k0, long k1, int compressionRounds, int finalizationRounds) {
    this.compressionRounds = compressionRounds;
    this.finalizationRounds = finalizationRounds;
    start0 = k0 ^ 0x736f6d6570736575L;
    start1 = k1 ^ 0x646f72616e646f6dL ^ 0xee;
    start2 = k0 ^ 0x6c7967656e657261L;
    start3 = k1 ^ 0x7465646279746573L;
  }

  /** Hashes the eight bytes of the prefix, the lowest first, and then the data. */
  void hash(long prefix, byte @Nullable [] data) {
    start();
    absorb(prefix);
    absorb(data, Long.BYTES);
    finish();
  }

  /** Hashes 32 bytes: the four words, the lowest byte of each first. */
  void hash(long a, long b, long c, long d) {
    start();
    absorb(a);
    absorb(b);
    absorb(c);
    absorb(d);
    absorb(lengthMark(4 * Long.BYTES));
    finish();
  }

  /** Hashes the bytes alone, which is what the published vectors are made of. */
  void hash(byte[] data) {
    start();
    absorb(data, 0);
    finish();
  }

  /** The first eight bytes of the result. */
  long low() {
    return low;
  }

  /** The last eight bytes of the result. */
  long high() {
    return high;
  }

  private void start() {
    v0 = start0;
    v1 = start1;
    v2 = start2;
    v3 = start3;
  }

  /** Takes the last bytes of a message of which some were taken before. */
  private void absorb(byte @Nullable [] data, int before) {
    int length = data == null ? 0 : data.length;
    long last = lengthMark(before + length);
    if (data != null) {
      int words = length & -Long.BYTES;
      for (int i = 0; i < words; i += Long.BYTES) {
        absorb((long) WORDS.get(data, i));
      }
      for (int i = words; i < length; i++) {
        last |= (data[i] & 0xffL) << (8 * (i - words));
      }
    }
    absorb(last);
  }

  /** The length, of which SipHash takes the low eight bits, at the end of the last word. */
  private static long lengthMark(int length) {
    return (long) length << 56;
  }

  private void absorb(long word) {
    v3 ^= word;
    rounds(compressionRounds);
    v0 ^= word;
  }

  private void finish() {
    v2 ^= 0xee;
    rounds(finalizationRounds);
    low = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    rounds(finalizationRounds);
    high = v0 ^ v1 ^ v2 ^ v3;
  }

  private void rounds(int count) {
    long a = v0;
    long b = v1;
    long c = v2;
    long d = v3;
    for (int i = 0; i < count; i++) {
      a += b;
      b = Long.rotateLeft(b, 13) ^ a;
      a = Long.rotateLeft(a, 32);
      c += d;
      d = Long.rotateLeft(d, 16) ^ c;
      a += d;
      d = Long.rotateLeft(d, 21) ^ a;
      c += b;
      b = Long.rotateLeft(b, 17) ^ c;
      c = Long.rotateLeft(c, 32);
    }
    v0 = a;
    v1 = b;
    v2 = c;
    v3 = d;
  }
}
