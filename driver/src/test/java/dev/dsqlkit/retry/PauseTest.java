package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PauseTest {
  private final Pause pause = new Pause();

  @Test
  void cancelEndsAWait() throws Exception {
    CompletableFuture<Boolean> waiting = await();

    pause.cancel();

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(pause.stop()).isEqualTo(Pause.Stop.CANCELLED);
  }

  @Test
  void closeEndsThisWaitAndAllLaterOnes() throws Exception {
    CompletableFuture<Boolean> waiting = await();

    pause.close();
    waiting.get(20, TimeUnit.SECONDS);
    pause.begin();
    pause.await(Duration.ofHours(1));

    assertThat(pause.stop()).isEqualTo(Pause.Stop.CLOSED);
  }

  @Test
  void whatWasCancelledBeforeDoesNotCount() {
    pause.cancel();
    pause.begin();

    assertThat(pause.stop()).isEqualTo(Pause.Stop.NONE);
  }

  private CompletableFuture<Boolean> await() {
    pause.begin();
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                pause.await(Duration.ofHours(1));
                return true;
              } catch (InterruptedException e) {
                return false;
              }
            });
    while (!pause.isAwaited()) {
      Thread.onSpinWait();
    }
    return waiting;
  }
}
