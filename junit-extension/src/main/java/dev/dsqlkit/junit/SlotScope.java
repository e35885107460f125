package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import dev.dsqlkit.retry.RetryListeners;
import dev.dsqlkit.slot.Slot;
import dev.dsqlkit.slot.SqlEvent;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The scope of a class, or of a method with an annotation of its own. */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
final class SlotScope implements TestScope, CloseableResource, AutoCloseable {
  private final TestSettings settings;
  private final TestServer server;
  private final Optional<SharedDatabases> shared;
  private final Class<?> owner;
  private final String user;
  private final Slot slot;
  private final Optional<SlotScope> around;
  private final Optional<SlotUse> use;
  private final SqlRecorder recorder = new SqlRecorder();
  private final RuleWarnings warnings;
  private final Placement placement;
  private final TrackedDataSource dataSource;
  private final Controls controls;
  private final RetryListeners.Registration unitsOfWork;
  private final AtomicInteger running = new AtomicInteger();
  private final long seed;
  private @Nullable TestDatabase database;

  /** Whether the database may not be as the definition says any more. */
  private volatile boolean used;

  /** The connections with an open transaction. */
  private final Set<Integer> inTransaction = ConcurrentHashMap.newKeySet();

  /**
   * @param shared the databases that classes share; empty if they share none
   * @param owner the class that it is for, or whose method
   * @param user who it is for, for messages
   * @param around the scope that has the slot until this one begins, and again when it ends
   */
  SlotScope(
      TestSettings settings,
      TestServer server,
      Optional<SharedDatabases> shared,
      Class<?> owner,
      String user,
      Slot slot,
      Optional<SlotScope> around,
      long seed) {
    this.settings = settings;
    this.server = server;
    this.shared = shared;
    this.owner = owner;
    this.user = user;
    this.slot = slot;
    this.seed = seed;
    this.around = around;
    this.use =
        around.isPresent() ? Optional.empty() : Optional.of(SlotUse.begin(slot.name(), user));
    this.warnings = RuleWarnings.of(settings);
    this.placement = new Placement(settings, server, this::on);
    this.dataSource = new TrackedDataSource(slot.url());
    this.controls = new Controls(slot);
    this.recorder.retry(settings.retry());
    this.unitsOfWork = RetryListeners.add(recorder::on);
  }

  private void on(SqlEvent event) {
    used = true;
    if (event.open()) {
      inTransaction.add(event.connection());
    } else {
      inTransaction.remove(event.connection());
    }
    warnings.on(event);
    recorder.on(event);
  }

  /** Gives the slot its first database. */
  void open() throws SQLException {
    goBack();
  }

  /** Before each test: what the isolation promises. */
  void beforeTest() throws SQLException {
    requireAlone();
    switch (settings.isolation()) {
      case METHOD -> {
        if (used) {
          replace(settings.retry());
        }
      }
      case RESET -> {
        if (used) {
          bringBack(settings.retry());
        }
      }
      case NONE -> goBack();
      default -> {
        // the database stays
      }
    }
    beginChaos();
    inTransaction.clear();
    used = true;
  }

  /** JUnit's locks see to it since 5.12. */
  private void requireAlone() {
    boolean changes =
        settings.isolation() == DsqlTest.Isolation.METHOD
            || settings.isolation() == DsqlTest.Isolation.RESET;
    if (changes && running.get() > 1) {
      throw new ExtensionConfigurationException(
          "Two tests of %s run at the same time, but isolation = %s changes their database before each. Take JUnit 5.12 or later, or annotate the class with @Execution(SAME_THREAD)."
              .formatted(user, settings.isolation()));
    }
  }

  /** The same COMMITs of a test for the same seed, whatever ran before it. */
  private void beginChaos() {
    if (settings.chaos() > 0 && !server.isCluster()) {
      DatabaseFaults faults = controls.faults();
      faults.clear();
      faults.failCommit(When.random(settings.chaos(), seed), Fault.DATA_CONFLICT);
      recorder.note(
          "Each COMMIT loses a conflict with the chance %s, by the seed %d"
              .formatted(settings.chaos(), seed));
    }
  }

  /** A database that classes share stays as it is: the test gets one of its own then. */
  @Override
  public void startOver(DsqlTest.Retry retry) throws SQLException {
    if (isShared()) {
      move(server.create(settings.definition()), retry);
    } else {
      bringBack(retry);
    }
    recorder.clear();
    recorder.retry(retry);
  }

  /** Connections stay open where that can be. */
  private void bringBack(DsqlTest.Retry retry) throws SQLException {
    if (current().reset()) {
      slot.point(placement.at(current(), retry));
      used = false;
    } else {
      replace(retry);
    }
  }

  private void replace(DsqlTest.Retry retry) throws SQLException {
    TestDatabase before = current();
    move(server.create(settings.definition()), retry);
    before.close();
  }

  /** To the database that the classes share, or the first of its own. */
  private void goBack() throws SQLException {
    if (shared.isEmpty()) {
      move(server.create(settings.definition()), settings.retry());
      return;
    }
    TestDatabase all = shared.get().of(server, settings.definition());
    @Nullable TestDatabase before = database;
    if (before != all) {
      move(all, settings.retry());
      if (before != null) {
        before.close();
      }
    }
  }

  private boolean isShared() throws SQLException {
    return shared.isPresent() && shared.get().of(server, settings.definition()) == current();
  }

  private synchronized void move(TestDatabase to, DsqlTest.Retry retry) {
    database = to;
    slot.point(placement.at(to, retry));
    used = false;
  }

  @Override
  public TestSettings settings() {
    return settings;
  }

  @Override
  public TestServer server() {
    return server;
  }

  @Override
  public Slot slot() {
    return slot;
  }

  /** Whoever asks may write to it past the slot. */
  @Override
  public TestDatabase database() {
    used = true;
    return current();
  }

  private synchronized TestDatabase current() {
    if (database == null) {
      throw new IllegalStateException(user + " has no database any more");
    }
    return database;
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  TrackedDataSource tracked() {
    return dataSource;
  }

  @Override
  public Controls controls() {
    return controls;
  }

  @Override
  public SqlRecorder recorder() {
    return recorder;
  }

  /** The class that it is for, or whose method. */
  Class<?> owner() {
    return owner;
  }

  /** How many tests run in it now. */
  AtomicInteger running() {
    return running;
  }

  /** Whether a transaction may be open that has begun since the test did. */
  boolean mayHaveOpenTransactions() {
    return !inTransaction.isEmpty();
  }

  RuleWarnings warnings() {
    return warnings;
  }

  long seed() {
    return seed;
  }

  /** A nested class or a method had the slot. */
  private synchronized void takeBack() {
    if (database != null) {
      slot.point(placement.at(database, settings.retry()));
    }
  }

  /** The class or method is over. */
  @Override
  public void close() throws SQLException {
    try {
      around.ifPresentOrElse(SlotScope::takeBack, () -> slot.release(user + " is over"));
      closeOwn();
    } finally {
      unitsOfWork.close();
      use.ifPresent(SlotUse::close);
    }
  }

  private void closeOwn() throws SQLException {
    if (isOpen() && !isShared()) {
      current().close();
    }
    synchronized (this) {
      database = null;
    }
  }

  private synchronized boolean isOpen() {
    return database != null;
  }
}
