package dev.dsqlkit.flyway;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.jdbc.ExecutionTemplate;

/** Runs what Flyway wants to have in a transaction within a {@link Boundary}. */
record BoundaryTemplate(Boundary boundary) implements ExecutionTemplate {

  @Override
  public <T> T execute(Callable<T> work) {
    boolean outermost = !boundary.isOpen();
    boundary.open();
    try {
      T result = work.call();
      if (outermost) {
        boundary.commit();
      }
      return result;
    } catch (Exception e) {
      if (outermost) {
        boundary.rollback(e);
      }
      throw asFlyway(e);
    } finally {
      boundary.close();
    }
  }

  private static RuntimeException asFlyway(Exception e) {
    if (e instanceof SQLException sql) {
      return new FlywaySqlException("Unable to commit transaction", sql);
    }
    return e instanceof RuntimeException runtime ? runtime : new FlywayException(e);
  }
}
