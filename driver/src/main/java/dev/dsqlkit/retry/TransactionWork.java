package dev.dsqlkit.retry;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The work of one transaction. It may be run several times, so that everything it does besides SQL
 * must bear that.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface TransactionWork<T extends @Nullable Object> {
  /** Does the work on a connection with autocommit off; it neither commits nor closes. */
  T run(Connection connection) throws SQLException;
}
