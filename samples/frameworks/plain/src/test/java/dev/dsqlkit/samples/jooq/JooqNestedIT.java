package dev.dsqlkit.samples.jooq;

import dev.dsqlkit.samples.history.NestedTransactions;
import dev.dsqlkit.samples.history.Replays;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Nested transactions of jOOQ. */
class JooqNestedIT extends NestedTransactions {
  private static final String URL = "jdbc:dsql:embedded:jooq_nested";
  private static CloseableDSLContext jooq;

  private final Deque<DSLContext> open = new ArrayDeque<>();

  JooqNestedIT() {
    super(URL);
  }

  @BeforeAll
  static void open() {
    jooq = DSL.using(URL);
  }

  @AfterAll
  static void close() {
    jooq.close();
  }

  @Override
  protected void transact(Runnable work) {
    in(jooq, work);
  }

  @Override
  protected void nest(Runnable work) {
    in(open.getLast(), work);
  }

  private void in(DSLContext outer, Runnable work) {
    outer.transaction(
        transaction -> {
          open.addLast(transaction.dsl());
          try {
            work.run();
          } finally {
            open.removeLast();
          }
        });
  }

  @Override
  protected void execute(String sql) {
    open.getLast().execute(sql);
  }

  @Override
  protected int number(String sql) {
    return open.getLast().fetchSingle(sql).get(0, Integer.class);
  }

  @Override
  protected void loseCommit() {
    open.getLast().connection(Replays::loseCommit);
  }

  @Override
  protected Class<? extends Exception> conflict() {
    return DataAccessException.class;
  }
}
