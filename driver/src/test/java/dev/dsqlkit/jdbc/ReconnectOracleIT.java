package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.core.TransactionState;

/**
 * Random use of a connection whose clock runs, and the same of one whose clock stands still and
 * that is never renewed: every answer is the same. {@code -Dreconnect.seed=N
 * -Dreconnect.sequences=1} repeats one that failed.
 */
class ReconnectOracleIT {
  private static final long SEED = Long.getLong("reconnect.seed", System.nanoTime());
  private static final int SEQUENCES = Integer.getInteger("reconnect.sequences", 40);
  private static final int STEPS = 60;
  private static final int[] MINUTES = {0, 0, 1, 20, 54, 56, 59, 61, 300};

  private final HandClock clock = new HandClock();
  private final DsqlDriver renewing = new DsqlDriver(clock);
  private final DsqlDriver standing = new DsqlDriver(new HandClock());

  @Test
  void nobodyNoticesARenewal() throws SQLException {
    int renewals = 0;
    for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
      renewals += run(seed);
    }
    System.out.printf("ReconnectOracleIT: %d renewals, seed %d%n", renewals, SEED);
    assertThat(SEQUENCES < 10 || renewals > 5 * SEQUENCES).isTrue();
  }

  /** How often the connection was renewed. */
  private int run(long seed) throws SQLException {
    Random minutes = new Random(~seed);
    int renewals = 0;
    try (Connection tested = connect(renewing, "reconnect_tested?reconnect=true");
        Connection oracle = connect(standing, "reconnect_oracle?reconnect=false");
        ReconnectSequence onTested = new ReconnectSequence(tested, seed);
        ReconnectSequence onOracle = new ReconnectSequence(oracle, seed)) {
      for (int step = 0; step < STEPS; step++) {
        int before = backend(tested);
        if (isBetweenTransactions((DsqlConnection) tested)) {
          clock.move(Duration.ofMinutes(MINUTES[minutes.nextInt(MINUTES.length)]));
        }
        try {
          onTested.step();
          onOracle.step();
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed, e);
        }
        renewals += backend(tested) == before ? 0 : 1;
        assertThat(onTested.answers()).as("seed %d", seed).isEqualTo(onOracle.answers());
      }
    }
    return renewals;
  }

  /** A transaction that lasts too long would be refused. */
  private static boolean isBetweenTransactions(DsqlConnection connection) {
    Session session = connection.session();
    return session.server().getTransactionState() == TransactionState.IDLE
        && !session.journal().replayDue()
        && !session.savepoints().areOpen();
  }

  private static int backend(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  private static Connection connect(DsqlDriver driver, String database) throws SQLException {
    Connection connection = driver.connect("jdbc:dsql:embedded:" + database, new Properties());
    execute(connection, "DROP TABLE IF EXISTS t");
    execute(connection, "CREATE TABLE t (id int PRIMARY KEY, note text DEFAULT 'none')");
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("0");
    return connection;
  }
}
