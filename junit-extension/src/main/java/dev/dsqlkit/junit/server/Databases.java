package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes and drops databases on a PostgreSQL. Thread-safe. */
final class Databases {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Postgres postgres;
  private final DatabaseNames names = new DatabaseNames();
  private final Maintenance foreground;
  private final Maintenance background;
  private final ExecutorService worker = worker();
  private volatile boolean closed;
  private final Set<String> existing = ConcurrentHashMap.newKeySet();
  private final String fileCopy;
  private final String libc;

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
      libc = choice ? " LOCALE_PROVIDER libc" : "";
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

  /** Drops what this run has made and not dropped yet, and makes nothing more. */
  void dropAll() {
    closed = true;
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.DEBUG, "A database is still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    existing.forEach(this::dropNow);
  }

  Postgres postgres() {
    return postgres;
  }

  /** Makes one without anything in it, like those of the embedded server and of a cluster. */
  String create() throws SQLException {
    return make("TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'" + libc, foreground);
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
    return make("TEMPLATE " + template, maintenance);
  }

  private String make(String options, Maintenance maintenance) throws SQLException {
    String name = names.next();
    existing.add(name); // before it exists, so that dropAll() misses none
    if (closed) {
      throw new SQLException("This JVM ends, so that it makes no more databases", "57P01");
    }
    maintenance.execute("CREATE DATABASE " + name + " " + options + fileCopy);
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

  /** What comes after its end is not done: {@link #dropAll} does it. */
  private static ExecutorService worker() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Databases::daemon,
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "dsql-test-databases");
    thread.setDaemon(true);
    return thread;
  }
}
