package dev.dsqlkit.jdbc;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.postgresql.core.PGStream;
import org.postgresql.core.Parser;
import org.postgresql.core.v3.ConnectionFactoryImpl;
import org.postgresql.core.v3.QueryExecutorImpl;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PgResultSet;
import org.postgresql.jdbc.TimestampUtils;
import org.postgresql.jdbc.TypeInfoCache;

/**
 * Loads the classes of a first connection beside it, because the connecting thread mostly waits for
 * the server to boot: they cost 0.1 s of processor time, a third of all that a first connect takes.
 *
 * <p>Who needs them waits for all, so that no two threads initialise them from different ends.
 */
final class FirstUse {
  /** The big ones of pgjdbc, which bring others with them. */
  private static final List<Class<?>> PGJDBC =
      List.of(
          PgConnection.class,
          ConnectionFactoryImpl.class,
          PGStream.class,
          QueryExecutorImpl.class,
          Parser.class,
          TypeInfoCache.class,
          TimestampUtils.class,
          PgResultSet.class);

  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile CompletableFuture<Boolean> pgjdbc = CompletableFuture.completedFuture(true);
  private volatile CompletableFuture<Boolean> gate = CompletableFuture.completedFuture(true);

  /** The first call begins; later ones do nothing. */
  void begin(Supplier<StatementGate> statementGate) {
    if (begun.compareAndSet(false, true)) {
      // What fails here fails again where it is needed, and is reported there.
      pgjdbc =
          CompletableFuture.runAsync(FirstUse::loadPgjdbc)
              .handle((done, failure) -> failure == null);
      gate =
          pgjdbc
              .thenRun(() -> statementGate.get().admit("SELECT 1"))
              .handle((done, failure) -> failure == null);
    }
  }

  void awaitPgjdbc() {
    pgjdbc.join();
  }

  void awaitGate() {
    gate.join();
  }

  private static void loadPgjdbc() {
    try {
      for (Class<?> type : PGJDBC) {
        MethodHandles.lookup().ensureInitialized(type);
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError("They are public", e);
    }
  }
}
