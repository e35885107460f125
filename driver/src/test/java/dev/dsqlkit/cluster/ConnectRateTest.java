package dev.dsqlkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConnectRateTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long LONG = Duration.ofHours(1).toNanos();

  private final TestTime time = new TestTime();

  @Test
  void letsABurstPassAndThenTheRate() {
    ConnectRate rate = new ConnectRate(100, time::nanos);

    for (int i = 0; i < 900; i++) {
      assertThat(rate.reserve(LONG)).isZero();
    }
    for (int i = 1; i <= 250; i++) {
      assertThat(rate.reserve(LONG)).isEqualTo(i * SECOND / 100);
    }
  }

  @Test
  void reservesNothingThatIsTooLate() {
    ConnectRate rate = new ConnectRate(1, time::nanos);
    for (int i = 0; i < 9; i++) {
      rate.reserve(0);
    }

    assertThat(rate.reserve(SECOND - 1)).isEqualTo(-1);
    assertThat(rate.reserve(SECOND)).isEqualTo(SECOND);
    assertThat(rate.reserve(SECOND)).isEqualTo(-1);
  }

  @Test
  void holdsNoMoreThanABurst() {
    ConnectRate rate = new ConnectRate(1, time::nanos);
    time.sleep(LONG);

    for (int i = 0; i < 9; i++) {
      assertThat(rate.reserve(LONG)).isZero();
    }
    assertThat(rate.reserve(LONG)).isEqualTo(SECOND);
  }

  /**
   * The service's bucket never runs empty, whatever the pattern of the callers is, where each
   * connection arrives within a second.
   */
  @RepeatedTest(20)
  void neverPassesTheQuota() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int perSecond = 1 + random.nextInt(100);
    ConnectRate rate = new ConnectRate(perSecond, time::nanos);
    long start = time.nanos();
    List<Long> granted = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      if (random.nextInt(100) == 0) {
        time.sleep(random.nextLong(3 * SECOND));
      }
      long wait = rate.reserve(random.nextLong(20 * SECOND));
      if (wait >= 0) {
        granted.add(time.nanos() - start + wait);
      }
    }

    assertThat(granted).as("seed %d", seed).isSorted();
    double bucket = 10.0 * perSecond;
    long before = 0;
    for (long at : arrivals(granted, random.nextInt(granted.size()))) {
      bucket = Math.min(10.0 * perSecond, bucket + (at - before) * perSecond / (double) SECOND) - 1;
      // an interval is cut off to whole nanoseconds
      assertThat(bucket).as("seed %d", seed).isGreaterThan(-0.01);
      before = at;
    }
  }

  /** The first ones come from a machine that is still slow. */
  private static List<Long> arrivals(List<Long> sent, int slow) {
    List<Long> arrivals = new ArrayList<>(sent);
    arrivals.subList(0, slow).replaceAll(at -> at + SECOND);
    return arrivals.stream().sorted().toList();
  }

  @Test
  void givesNoPlaceTwice() throws InterruptedException {
    ConnectRate rate = new ConnectRate(1_000, time::nanos);
    ConcurrentSkipListSet<Long> places = new ConcurrentSkipListSet<>();
    for (int i = 0; i < 10_000; i++) {
      rate.reserve(0);
    }
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                for (int n = 0; n < 500; n++) {
                  places.add(rate.reserve(LONG));
                }
              });
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(places).hasSize(2_000);
    assertThat(places.first()).isEqualTo(SECOND / 1_000);
    assertThat(places.last()).isEqualTo(2 * SECOND);
  }
}
