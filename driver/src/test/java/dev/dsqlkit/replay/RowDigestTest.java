package dev.dsqlkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  private static final long K0 = 0x0123456789abcdefL;
  private static final long K1 = 0x0fedcba987654321L;

  private static byte[] bytes(String value) {
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[][] row(String... values) {
    byte[][] row = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      row[i] = bytes(values[i]);
    }
    return row;
  }

  private static RowDigest digest(List<byte[][]> rows) {
    RowDigest digest = new RowDigest(K0, K1);
    for (byte[][] row : rows) {
      for (int column = 0; column < row.length; column++) {
        digest.column(column, row[column]);
      }
      digest.endRow();
    }
    return digest;
  }

  private static RowDigest digest(byte[][]... rows) {
    return digest(List.of(rows));
  }

  private static void assertDiffer(RowDigest one, RowDigest other) {
    assertThat(one.ordered()).isNotEqualTo(other.ordered());
    assertThat(one.unordered()).isNotEqualTo(other.unordered());
  }

  private static List<byte[][]> randomRows(Random random) {
    List<byte[][]> rows = new ArrayList<>();
    int columns = 1 + random.nextInt(4);
    for (int r = 1 + random.nextInt(6); r > 0; r--) {
      byte[][] row = new byte[columns][];
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(5) == 0 ? null : new byte[random.nextInt(20)];
        if (row[c] != null) {
          random.nextBytes(row[c]);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void valuesAreFramed() {
    assertDiffer(digest(row(null, "x")), digest(row("x", null)));
    assertDiffer(digest(row("ab", "c")), digest(row("a", "bc")));
    assertDiffer(digest(row("")), digest(row((String) null)));
    assertDiffer(digest(row("a", "b")), digest(row("a"), row("b")));
    assertDiffer(digest(row("a", "")), digest(row("a")));
    assertDiffer(digest(row("a", null)), digest(row("a")));
    assertDiffer(digest(row("a", "a")), digest(row("a"), row("a")));
    assertDiffer(digest(row("\0")), digest(row("\0\0")));
    assertDiffer(digest(row("a"), row()), digest(row("a")));
    assertDiffer(digest(row()), digest());
  }

  @Test
  void theColumnsOfARowMayComeInAnyOrder() {
    RowDigest backwards = new RowDigest(K0, K1);
    backwards.column(1, bytes("b"));
    backwards.column(0, bytes("a"));
    backwards.endRow();

    assertThat(backwards.ordered()).isEqualTo(digest(row("a", "b")).ordered());
    assertThat(backwards.unordered()).isEqualTo(digest(row("a", "b")).unordered());
    assertDiffer(backwards, digest(row("b", "a")));
  }

  @Test
  void onlyTheOrderedDigestKnowsTheOrderOfTheRows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      List<byte[][]> rows = new ArrayList<>(randomRows(random));
      rows.add(row("last"));
      RowDigest seen = digest(rows);
      // Only one row is "last", so that a rotation is another order.
      Collections.rotate(rows, 1 + random.nextInt(rows.size() - 1));
      RowDigest again = digest(rows);

      assertThat(again.unordered()).as("seed %s", seed).isEqualTo(seen.unordered());
      assertThat(again.ordered()).as("seed %s", seed).isNotEqualTo(seen.ordered());
      assertThat(again.rows()).isEqualTo(seen.rows()).isEqualTo(rows.size());
    }
  }

  @Test
  void aValueThatMovesToAnotherRowIsSeen() {
    assertDiffer(digest(row("a", "1"), row("b", "2")), digest(row("a", "2"), row("b", "1")));
    assertDiffer(
        digest(row("a", "1"), row("a", "2"), row("b", "1")),
        digest(row("a", "1"), row("b", "2"), row("a", "1")));
  }

  @Test
  void aRowMoreThanOnceIsSeen() {
    byte[][] a = row("a");
    byte[][] b = row("b");

    assertDiffer(digest(a, a, b), digest(a, b, b));
    assertDiffer(digest(a, a), digest(b, b));
    assertDiffer(digest(a, a), digest(a));
  }

  @Test
  void anyBitOfAnyValueCounts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      List<byte[][]> rows = randomRows(random);
      RowDigest seen = digest(rows);
      for (byte[][] row : rows) {
        for (byte[] value : row) {
          for (int bit = 0; value != null && bit < value.length * 8; bit++) {
            value[bit / 8] ^= (byte) (1 << (bit % 8));
            RowDigest flipped = digest(rows);
            value[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(flipped.ordered()).as("seed %s", seed).isNotEqualTo(seen.ordered());
            assertThat(flipped.unordered()).as("seed %s", seed).isNotEqualTo(seen.unordered());
          }
        }
      }
    }
  }

  /** Halves of digests are compared, which is more than is asked. */
  @Test
  void aMillionResultsHaveAMillionDigests() {
    long seed = System.nanoTime();
    long[] results = new Random(seed).longs(2_600_000).map(SmallResult::trimmed).toArray();
    long[] ordered = new long[results.length];
    long[] unordered = new long[results.length];
    for (int i = 0; i < results.length; i++) {
      RowDigest digest = SmallResult.digest(results[i], new RowDigest(K0, K1));
      ordered[i] = digest.ordered().low();
      unordered[i] = digest.unordered().high();
    }
    long[] sorted = LongStream.of(results).map(SmallResult::sorted).toArray();

    assertThat(distinct(results)).as("seed %s", seed).isGreaterThan(1_000_000);
    assertThat(distinct(ordered)).as("seed %s", seed).isEqualTo(distinct(results));
    assertThat(distinct(unordered)).as("seed %s", seed).isEqualTo(distinct(sorted));
  }

  private static long distinct(long[] numbers) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return 1 + IntStream.range(1, sorted.length).filter(i -> sorted[i] != sorted[i - 1]).count();
  }

  @Test
  void aRowAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeThat(threads.isThreadAllocatedMemorySupported()).isTrue();
    RowDigest digest = new RowDigest(K0, K1);
    byte[] value = bytes("a value of some length");

    long least = Long.MAX_VALUE;
    // The JVM itself may allocate on this thread, such as while it links; once is enough.
    for (int attempt = 0; attempt < 20 && least > 0; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1_000; i++) {
        digest.column(0, value);
        digest.column(1, null);
        digest.endRow();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(least).isZero();
  }

  @Test
  void aJvmHasOneKey() {
    RowDigest one = new RowDigest();
    RowDigest other = new RowDigest();
    one.endRow();
    other.endRow();

    assertThat(one.ordered()).isEqualTo(other.ordered());
    assertDiffer(one, digest(row()));
  }
}
