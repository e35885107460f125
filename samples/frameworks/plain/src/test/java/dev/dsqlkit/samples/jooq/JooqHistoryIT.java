package dev.dsqlkit.samples.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.samples.history.Again;
import dev.dsqlkit.samples.history.Counting;
import dev.dsqlkit.samples.history.History;
import dev.dsqlkit.samples.history.Replays;
import dev.dsqlkit.samples.history.Transfers;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Eight threads with jOOQ's transactions: what was reported as committed is there once. */
class JooqHistoryIT {
  private static final String URL = "jdbc:dsql:embedded:jooq_history";
  private static final Table<Record> COUNTER = table(name("counter"));
  private static final Table<Record> ACCOUNT = table(name("account"));
  private static final Table<Record> AUDIT = table(name("audit"));
  private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);
  private static final Field<Integer> N = field(name("n"), SQLDataType.INTEGER);
  private static final Field<Integer> BALANCE = field(name("balance"), SQLDataType.INTEGER);
  private static final Field<UUID> AUDIT_ID = field(name("id"), SQLDataType.UUID);
  private static final Field<Integer> NUMBER = field(name("number"), SQLDataType.INTEGER);

  private static HikariDataSource pool;
  private static DSLContext jooq;

  @BeforeAll
  static void start() throws Exception {
    History.prepare(
        URL,
        "CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)",
        "CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL)",
        "CREATE TABLE audit"
            + " (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), number int NOT NULL)");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(URL);
    pool = new HikariDataSource(config);
    jooq = DSL.using(pool, SQLDialect.POSTGRES);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void relativeUpdatesByTheDriverAlone() throws Exception {
    new History(
            "jOOQ: relative updates by the driver alone",
            URL,
            new Counting(
                "counter",
                "audit",
                (number, counter) ->
                    jooq.transaction(
                        transaction -> {
                          audit(transaction, number);
                          transaction
                              .dsl()
                              .update(COUNTER)
                              .set(N, N.plus(1))
                              .where(ID.eq(counter))
                              .execute();
                        })))
        .check(10);
  }

  @Test
  void computedUpdatesByTheDriverAlone() throws Exception {
    new History(
            "jOOQ: computed updates by the driver alone",
            URL,
            new Counting("counter", "audit", JooqHistoryIT::compute))
        .check(100);
  }

  @Test
  void computedUpdatesByTheUnitOfWork() throws Exception {
    new History(
            "jOOQ: computed updates by the unit of work",
            URL,
            new Counting(
                "counter",
                "audit",
                (number, counter) ->
                    Again.whileItLoses(
                        () -> {
                          compute(number, counter);
                          return true;
                        })))
        .check(5);
  }

  @Test
  void transfersByTheDriverAlone() throws Exception {
    new History(
            "jOOQ: transfers by the driver alone",
            URL,
            new Transfers(
                "account",
                "audit",
                (number, source, target, amount) ->
                    jooq.transactionResult(
                        transaction -> {
                          audit(transaction, number);
                          return take(transaction, source, amount)
                              && give(transaction, target, amount);
                        })))
        .check(30);
  }

  private static void compute(int number, int counter) {
    jooq.transaction(
        transaction -> {
          DSLContext dsl = transaction.dsl();
          int n = dsl.select(N).from(COUNTER).where(ID.eq(counter)).fetchSingle(N);
          dsl.update(COUNTER).set(N, n + 1).where(ID.eq(counter)).execute();
          audit(transaction, number);
        });
  }

  private static boolean take(Configuration transaction, int source, int amount) {
    return transaction
            .dsl()
            .update(ACCOUNT)
            .set(BALANCE, BALANCE.minus(amount))
            .where(ID.eq(source).and(BALANCE.ge(amount)))
            .execute()
        == 1;
  }

  private static boolean give(Configuration transaction, int target, int amount) {
    return transaction
            .dsl()
            .update(ACCOUNT)
            .set(BALANCE, BALANCE.plus(amount))
            .where(ID.eq(target))
            .execute()
        == 1;
  }

  /** Reads the key that the database makes. */
  private static void audit(Configuration transaction, int number) {
    transaction.dsl().connection(Replays::loseSomeCommits);
    transaction
        .dsl()
        .insertInto(AUDIT, NUMBER)
        .values(number)
        .returning(AUDIT_ID)
        .fetchSingle(AUDIT_ID);
  }
}
