package dev.dsqlkit.junit;

import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.Slot;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Has a rival do its work when a COMMIT has lost a conflict: behind its rollback and before anybody
 * tries again, as if the rival had won.
 */
final class RivalTurn implements SqlListener {
  private final SqlListener next;
  private final Rival rival;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile @Nullable Throwable failure;

  private RivalTurn(SqlListener next, Rival rival) {
    this.next = next;
    this.rival = rival;
  }

  /** Points the slot at the same database once more, because that is who is told of conflicts. */
  static RivalTurn in(Slot slot, Rival rival) {
    Destination now = slot.pointed().orElseThrow().destination();
    RivalTurn turn = new RivalTurn(now.listener().orElse(event -> {}), rival);
    slot.point(new Destination(now.url(), now.properties(), now.setUp(), Optional.of(turn)));
    return turn;
  }

  @Override
  public void on(SqlEvent event) {
    next.on(event);
    boolean lost = event.failure().filter(e -> "40001".equals(e.getSQLState())).isPresent();
    if (lost && taken.compareAndSet(false, true)) {
      try {
        rival.run();
      } catch (Throwable e) {
        failure = e; // a listener's own exceptions are only logged
      }
    }
  }

  /** The run is over. */
  void check() {
    if (!taken.get()) {
      throw new AssertionFailedError(
          "The rival did not come to its turn: a COMMIT was to lose a conflict on a connection of"
              + " the test's DataSource or URL, and none did");
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw new AssertionFailedError("The rival failed: " + thrown.getMessage(), thrown);
    }
  }
}
