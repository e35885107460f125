package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.slot.Slot;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The databases that a slot points at, one after the other. Thread-safe. */
final class SlotDatabases {
  private final Slot slot;
  private final Placement placement;
  private final Optional<SharedDatabases> shared;
  private final DsqlTest.Retry configured;

  /** That of the class. */
  private @Nullable TestDatabase home;

  /** That of a test that starts over again and again. */
  private @Nullable TestDatabase aside;

  private @Nullable Pointed pointed;

  private record Pointed(TestDatabase database, DsqlTest.Retry retry) {}

  /**
   * @param shared the databases that classes share; empty if they share none
   */
  SlotDatabases(Slot slot, Placement placement, Optional<SharedDatabases> shared) {
    this.slot = slot;
    this.placement = placement;
    this.shared = shared;
    this.configured = placement.settings().retry();
  }

  boolean areShared() {
    return shared.isPresent();
  }

  synchronized void open() throws SQLException {
    home =
        areShared()
            ? shared.get().of(placement.server(), placement.settings().definition())
            : create();
    point(home, configured);
  }

  private TestDatabase create() throws SQLException {
    return placement.server().create(placement.settings().definition());
  }

  /** The one that the slot points at. */
  synchronized TestDatabase now() {
    TestDatabase now = aside != null ? aside : home;
    if (now == null) {
      throw new IllegalStateException(slot.url() + " has no database any more");
    }
    return now;
  }

  /** Gives the class another one. */
  synchronized void replace() throws SQLException {
    @Nullable TestDatabase before = home;
    home = create();
    point(home, configured);
    if (before != null) {
      before.close();
    }
  }

  /** Brings its rows back; connections stay open if that can be. */
  synchronized void bringBack() throws SQLException {
    if (home != null && home.reset()) {
      point(home, configured);
    } else {
      replace();
    }
  }

  /** Points at one that nobody else has, as the definition says; that of the class stays. */
  synchronized void startOver(DsqlTest.Retry retry) throws SQLException {
    @Nullable TestDatabase before = aside;
    if (before != null && before.reset()) {
      point(before, retry);
      return;
    }
    aside = create();
    point(aside, retry);
    if (before != null) {
      before.close();
    }
  }

  /** Points at that of the class again. */
  synchronized void comeBack() throws SQLException {
    @Nullable TestDatabase before = aside;
    if (before != null && home != null) {
      aside = null;
      point(home, configured);
      before.close();
    }
  }

  /** The slot was another scope's meanwhile. */
  synchronized void pointAgain() {
    pointed = null;
    point(now(), configured);
  }

  /** Connections move on only if there is something to move to. */
  private void point(TestDatabase database, DsqlTest.Retry retry) {
    Pointed next = new Pointed(database, retry);
    if (!next.equals(pointed)) {
      slot.point(placement.at(database, retry));
      pointed = next;
    }
  }

  synchronized void close() throws SQLException {
    @Nullable TestDatabase own = areShared() ? null : home;
    @Nullable TestDatabase last = aside;
    home = null;
    aside = null;
    try {
      if (own != null) {
        own.close();
      }
    } finally {
      if (last != null) {
        last.close();
      }
    }
  }
}
