package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes and drops databases on a PostgreSQL. Thread-safe. */
final class Databases {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  private final Postgres postgres;
  private final DatabaseNames names = new DatabaseNames();
  private final Maintenance foreground;
  private final Maintenance background;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Databases::daemon);
  private final Set<String> existing = ConcurrentHashMap.newKeySet();
  private final String fileCopy;

  /** On a server that ends with this JVM. */
  Databases(Postgres postgres) throws SQLException {
    this(postgres, (connection, run) -> {});
  }

  private Databases(Postgres postgres, Claim claim) throws SQLException {
    this.postgres = postgres;
    foreground = new Maintenance(postgres, connection -> claim.make(connection, names.run()));
    background = new Maintenance(postgres, connection -> {});
    try (Connection connection = postgres.connect(postgres.maintenance())) {
      // A copy of the files costs a third of a copy through the log; before 15 there was no other.
      boolean choice = connection.getMetaData().getDatabaseMajorVersion() >= 15;
      fileCopy = choice ? " STRATEGY file_copy" : "";
    }
  }

  /** Tells other JVMs that the databases of a run are in use. */
  private interface Claim {
    void make(Connection connection, int run) throws SQLException;
  }

  /**
   * On a server that is there before this JVM and after it: what killed JVMs have left is dropped
   * now, and nothing is left when this one ends.
   */
  static Databases onShared(Postgres postgres) throws SQLException {
    Databases databases = new Databases(postgres, LeftOvers::claim);
    databases.foreground.use(LeftOvers::drop);
    Runtime.getRuntime().addShutdownHook(new Thread(databases::dropAll, "dsql-test-drop"));
    return databases;
  }

  private void dropAll() {
    existing.forEach(this::dropNow);
  }

  Postgres postgres() {
    return postgres;
  }

  /** Makes a copy of a database that nobody is connected to. */
  String copy(String template) throws SQLException {
    return copy(template, foreground);
  }

  /** The same by the background thread. */
  Future<String> copyInBackground(String template) {
    return worker.submit(() -> copy(template, background));
  }

  private String copy(String template, Maintenance maintenance) throws SQLException {
    String name = names.next();
    maintenance.execute("CREATE DATABASE " + name + " TEMPLATE " + template + fileCopy);
    existing.add(name);
    return name;
  }

  /** Drops it in the background, with the connections to it. */
  void drop(String name) {
    worker.execute(() -> dropNow(name));
  }

  private void dropNow(String name) {
    try {
      background.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      existing.remove(name);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "The database " + name + " is left over", e);
    }
  }

  /** Returns when all is done that the background thread has to do now. */
  void awaitBackground() throws InterruptedException, ExecutionException {
    worker.submit(() -> {}).get();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "dsql-test-databases");
    thread.setDaemon(true);
    return thread;
  }
}
