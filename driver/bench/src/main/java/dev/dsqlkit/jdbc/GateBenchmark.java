package dev.dsqlkit.jdbc;

import dev.dsqlkit.compat.Habits;
import dev.dsqlkit.config.RuleMode;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The gate of local mode with default properties: a text it knows, and a text it does not. */
@State(Scope.Thread)
public class GateBenchmark {
  /** More texts than the cache holds, so that going through them in order never hits it. */
  private static final int TEXTS = 4096;

  /** What applications send, in the length that object-relational mappers write it. */
  private static final List<String> SHAPES =
      List.of(
          "select c1_0.id, c1_0.city, c1_0.created, c1_0.name, c1_0.version from customer c1_0"
              + " where c1_0.id = ? and c1_0.version > %d",
          "select o1_0.id, o1_0.customer_id, c1_0.name, o1_0.total from orders o1_0"
              + " left join customer c1_0 on c1_0.id = o1_0.customer_id"
              + " where o1_0.placed > ? and o1_0.state in (?, ?, ?) order by o1_0.id"
              + " offset ? rows fetch first %d rows only",
          "insert into orders (customer_id, placed, state, total, version, id)"
              + " values (?, ?, 'open %d', ?, ?, ?)",
          "update orders set state = ?, total = ?, version = ? where id = %d and version = ?",
          "delete from order_line where order_id = ? and line_no > %d",
          "create table archive_%d (id uuid primary key default gen_random_uuid(),"
              + " placed timestamptz not null, total numeric(12, 2), note varchar(200))");

  private final StatementGate gate =
      new StatementGate(
          Habits.LOCKS, Optional.of(RuleBook.at(Level.LATEST)), RuleMode.ENFORCE, true);
  private final List<String> texts = new ArrayList<>();
  private String known = "";
  private int next;

  @Setup
  public void write() {
    for (int i = 0; i < TEXTS; i++) {
      texts.add(SHAPES.get(i % SHAPES.size()).formatted(i));
    }
    known = SHAPES.get(1).formatted(-1);
    gate.admit(known);
  }

  @Benchmark
  public Object cachedStatement() {
    return gate.admit(known);
  }

  @Benchmark
  public Object firstSeenStatement() {
    next = (next + 1) % TEXTS;
    return gate.admit(texts.get(next));
  }
}
