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
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The scope of a class, or of a method with an annotation of its own. */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
final class SlotScope implements TestScope, CloseableResource, AutoCloseable {
  private final TestSettings settings;
  private final TestServer server;
  private final Class<?> owner;
  private final String user;
  private final Slot slot;
  private final long seed;
  private final SlotUse use;
  private final SqlRecorder recorder = new SqlRecorder();
  private final RuleWarnings warnings;
  private final SlotDatabases databases;
  private final TrackedDataSource dataSource;
  private final Controls controls;
  private final RetryListeners.Registration unitsOfWork;
  private final RunningTests running = new RunningTests();

  /** Whether the database may not be as the definition says any more. */
  private volatile boolean used;

  /** The connections with an open transaction. */
  private final Set<Integer> inTransaction = ConcurrentHashMap.newKeySet();

  /**
   * @param shared the databases that classes share; empty if they share none
   * @param owner the class that it is for, or whose method
   * @param user who it is for, for messages
   * @param use keeps others from the slot
   * @param seed decides which COMMITs lose a conflict, if chance does
   */
  SlotScope(
      TestSettings settings,
      TestServer server,
      Optional<SharedDatabases> shared,
      Class<?> owner,
      String user,
      SlotUse use,
      long seed) {
    this.settings = settings;
    this.server = server;
    this.owner = owner;
    this.user = user;
    this.slot = use.slot();
    this.use = use;
    this.seed = seed;
    this.warnings = RuleWarnings.of(settings);
    this.databases = new SlotDatabases(slot, new Placement(settings, server, this::on), shared);
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
    databases.open();
    used = false;
  }

  /** Before each test: what the isolation promises, and nothing left of the test before. */
  void beforeTest() throws SQLException {
    boolean changes =
        settings.isolation() == DsqlTest.Isolation.METHOD
            || settings.isolation() == DsqlTest.Isolation.RESET;
    if (changes) {
      requireAlone("isolation = " + settings.isolation() + " changes their database before each");
    }
    if (used && settings.isolation() == DsqlTest.Isolation.METHOD) {
      databases.replace();
    } else if (used && settings.isolation() == DsqlTest.Isolation.RESET) {
      databases.bringBack();
    }
    if (running.isOne()) {
      controls.forget();
      beginChaos();
      inTransaction.clear();
    }
    used = true;
  }

  /** JUnit's locks see to it since 5.12. */
  private void requireAlone(String why) {
    if (!running.isOne()) {
      throw new ExtensionConfigurationException(
          "Two tests of %s run at the same time, but %s. Take JUnit 5.12 or later, or annotate the class with @Execution(SAME_THREAD)."
              .formatted(user, why));
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

  @Override
  public void startOver(DsqlTest.Retry retry) throws SQLException {
    requireAlone("one of them is run again and again, on a database of its own");
    databases.startOver(retry);
    controls.forget();
    recorder.clear();
    recorder.retry(retry);
  }

  @Override
  public void comeBack() throws SQLException {
    databases.comeBack();
    recorder.retry(settings.retry());
  }

  @Override
  public void reset() throws SQLException {
    if (databases.areShared()) {
      throw new IllegalStateException(
          "The classes with isolation = NONE share the database, and another one may use it now."
              + " Only a database of one's own can be reset.");
    }
    requireAlone("one of them resets the database");
    databases.bringBack();
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
    return databases.now();
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

  RunningTests running() {
    return running;
  }

  /** Whether a transaction may be open on a connection of this scope, and of no other. */
  boolean mayHaveOpenTransactions() {
    return !inTransaction.isEmpty() && !databases.areShared() && !server.isCluster();
  }

  RuleWarnings warnings() {
    return warnings;
  }

  long seed() {
    return seed;
  }

  /** Lets a nested class or a method have the slot until it ends. */
  SlotUse lend(String borrower) {
    if (!running.isNone()) {
      throw new ExtensionConfigurationException(
          "%s cannot use the slot \"%s\" while tests of %s run. Give it a slot of its own, or annotate the class with @Execution(SAME_THREAD)."
              .formatted(borrower, slot.name(), user));
    }
    return use.lend(borrower, databases::pointAgain);
  }

  /** The class or method is over. */
  @Override
  public void close() throws SQLException {
    try {
      slot.release(user + " is over");
      databases.close();
    } finally {
      unitsOfWork.close();
      use.close();
    }
  }
}
