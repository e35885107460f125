package dev.dsqlkit.jdbc;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.postgresql.core.PGStream;
import org.postgresql.core.Parser;
import org.postgresql.core.v3.ConnectionFactoryImpl;
import org.postgresql.core.v3.QueryExecutorImpl;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PgResultSet;
import org.postgresql.jdbc.TimestampUtils;
import org.postgresql.jdbc.TypeInfoCache;

/**
 * Loads the classes of a first connection, so that it finds them there: they cost it 0.1 s, a third
 * of its time.
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

  private FirstUse() {}

  static void load(StatementGate gate) {
    gate.admit("SELECT 1");
    try {
      for (Class<?> type : PGJDBC) {
        MethodHandles.lookup().ensureInitialized(type);
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError("They are public", e);
    }
  }
}
