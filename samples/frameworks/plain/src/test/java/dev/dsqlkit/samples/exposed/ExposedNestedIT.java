package dev.dsqlkit.samples.exposed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jetbrains.exposed.v1.jdbc.transactions.TransactionsKt.transaction;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.samples.history.NestedTransactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.DatabaseConfig;
import org.jetbrains.exposed.v1.core.statements.StatementType;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jetbrains.exposed.v1.jdbc.ExposedConnectionImpl;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nested transactions of Exposed, which is Kotlin; its functions are called from Java here. */
class ExposedNestedIT extends NestedTransactions {
  private static final String URL = "jdbc:dsql:embedded:exposed_nested";
  private static Database once;
  private static Database thrice;

  ExposedNestedIT() {
    super(URL);
  }

  @BeforeAll
  static void connect() {
    Database.Companion.registerJdbcDriver(
        "jdbc:dsql", "dev.dsqlkit.jdbc.DsqlDriver", "postgresql");
    once = database(1);
    thrice = database(3);
  }

  /**
   * @param attempts how often Exposed runs a transaction that fails; 3 is its default
   */
  private static Database database(int attempts) {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(URL);
    DatabaseConfig config =
        DatabaseConfig.Companion.invoke(
            builder -> {
              builder.setUseNestedTransactions(true);
              builder.setDefaultMaxAttempts(attempts);
              return Unit.INSTANCE;
            });
    return Database.Companion.connect(
        source,
        connection -> Unit.INSTANCE,
        config,
        new ExposedConnectionImpl(),
        database -> new TransactionManager(database, null));
  }

  @Test
  void isRunAgainByExposedItself() {
    AtomicInteger runs = new AtomicInteger();

    in(
        thrice,
        () -> {
          int n = number("SELECT n FROM stock WHERE id = 1");
          if (runs.incrementAndGet() == 1) {
            asRival("UPDATE stock SET n = n + 100");
          }
          execute("UPDATE stock SET n = %d WHERE id = 1".formatted(n + 1));
        });

    in(once, () -> assertThat(number("SELECT n FROM stock WHERE id = 1")).isEqualTo(106));
    assertThat(runs).hasValue(2);
  }

  /** Exposed does not look at the SQLSTATE: here the first COMMIT was a success. */
  @Test
  void isRunAgainEvenIfItsOutcomeIsUnknown() {
    AtomicInteger runs = new AtomicInteger(9);

    in(
        thrice,
        () -> {
          if (runs.incrementAndGet() == 10) {
            failCommit(Fault.UNAVAILABLE_AFTER);
          }
          execute("INSERT INTO stock VALUES (%d, 0)".formatted(runs.get()));
        });

    in(once, () -> assertThat(number("SELECT count(*) FROM stock WHERE id >= 10")).isEqualTo(2));
  }

  @Override
  protected void transact(Runnable work) {
    in(once, work);
  }

  @Override
  protected void nest(Runnable work) {
    in(once, work);
  }

  private static void in(Database database, Runnable work) {
    transaction(
        database,
        null,
        null,
        transaction -> {
          work.run();
          return Unit.INSTANCE;
        });
  }

  @Override
  protected void execute(String sql) {
    current().exec(sql, List.of(), null);
  }

  @Override
  protected int number(String sql) {
    return current().exec(sql, List.of(), StatementType.SELECT, ExposedNestedIT::first);
  }

  private static Integer first(ResultSet rows) {
    try {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void loseCommit() {
    failCommit(Fault.DATA_CONFLICT);
  }

  private static void failCommit(Fault fault) {
    Connection connection = (Connection) current().getConnection().getConnection();
    try {
      connection.unwrap(Faults.class).failCommit(1, fault);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JdbcTransaction current() {
    return TransactionManager.Companion.current();
  }

  @Override
  protected Class<? extends Exception> conflict() {
    return SQLException.class;
  }
}
