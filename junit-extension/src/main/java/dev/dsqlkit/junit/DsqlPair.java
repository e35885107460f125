package dev.dsqlkit.junit;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Two sessions of one thread, for an order of steps that a test writes down. The driver retries
 * nothing in them, so that conflicts show.
 *
 * <pre>{@code
 * pair.a().exec("UPDATE stock SET pieces = 9 WHERE item = 'lamp'");
 * pair.b().exec("UPDATE stock SET pieces = 8 WHERE item = 'lamp'");
 * pair.b().commit();
 * pair.a().commit().failsWith(OC000);
 * }</pre>
 *
 * <p>A transaction begins with the first statement and ends with {@code commit} or {@code
 * rollback}. A step that fails has to be followed by {@code failsWith}: otherwise the next step of
 * either session, or the end of the test, throws its error.
 */
public final class DsqlPair implements AutoCloseable {
  private final Unexpected unexpected = new Unexpected();
  private final PairSession a;
  private final PairSession b;

  /**
   * @param sessions opens connections without retries
   */
  DsqlPair(DataSource sessions) {
    a = new PairSession("a", sessions, unexpected);
    b = new PairSession("b", sessions, unexpected);
  }

  public PairSession a() {
    return a;
  }

  public PairSession b() {
    return b;
  }

  /**
   * Rolls both back.
   *
   * @throws AssertionError if a step has failed and nobody has said that it would
   */
  @Override
  public void close() throws SQLException {
    try {
      unexpected.raise();
    } finally {
      try {
        b.close();
      } finally {
        a.close();
      }
    }
  }
}
