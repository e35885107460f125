package dev.dsqlkit.history;

import dev.dsqlkit.history.ListOperation.Append;
import dev.dsqlkit.history.ListOperation.Read;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Transactions that append unique elements to lists and read lists. */
final class ListAppends implements Workload {
  /** Lists in use at a time, and after how many transactions others take their place. */
  private static final int LISTS = 6;

  private static final int TRANSACTIONS = 200;

  private final Shape shape;
  private final AtomicInteger lastElement = new AtomicInteger();
  private final Queue<ListTransaction> history = new ConcurrentLinkedQueue<>();
  private int writeSkews;

  /** What a transaction does. */
  enum Shape {
    /** Appends only, or reads only: a replay sees what it saw before. */
    BLIND,
    /** One to four operations of any kind: what was read decides whether a replay is possible. */
    MIXED
  }

  ListAppends(Shape shape) {
    this.shape = shape;
  }

  @Override
  public void create(Connection connection, int transactions) throws SQLException {
    Sql.createTable(connection, "list", "id int PRIMARY KEY, elements text NOT NULL");
    Sql.fill(connection, "list", "i, ''", (transactions / TRANSACTIONS + 1) * LISTS);
  }

  @Override
  public void transact(Client client, int number) {
    int first = number / TRANSACTIONS * LISTS;
    List<IntFunction<ListOperation>> plan = plan(client.random(), first);
    List<Attempt> attempts = new ArrayList<>();

    Outcome outcome =
        client.run(
            connection -> {
              Attempt attempt = new Attempt(client.number());
              attempts.add(attempt);
              for (IntFunction<ListOperation> each : plan) {
                attempt.run(connection, each.apply(lastElement.incrementAndGet()));
              }
              return attempt;
            });

    for (int i = 0; i < attempts.size(); i++) {
      boolean last = i == attempts.size() - 1;
      history.add(attempts.get(i).ended(last ? outcome : Outcome.FAILED));
    }
  }

  private List<IntFunction<ListOperation>> plan(Random random, int first) {
    boolean reads = random.nextInt(4) == 0;
    return Stream.generate(
            () -> {
              int list = first + random.nextInt(LISTS);
              boolean read = shape == Shape.MIXED ? random.nextBoolean() : reads;
              return read
                  ? (IntFunction<ListOperation>) element -> new Read(list, List.of())
                  : (IntFunction<ListOperation>) element -> new Append(list, element);
            })
        .limit(1 + random.nextInt(4))
        .toList();
  }

  /** One run of the work, with elements of its own. */
  private static final class Attempt {
    private final int client;
    private final long begin = System.nanoTime();
    private final List<ListOperation> operations = new ArrayList<>();

    Attempt(int client) {
      this.client = client;
    }

    void run(Connection connection, ListOperation operation) throws SQLException {
      if (operation instanceof Append append) {
        operations.add(append);
        Sql.update(
            connection,
            "UPDATE list SET elements = elements || ? WHERE id = ?",
            append.element() + ",",
            append.list());
      } else {
        String sql = "SELECT elements FROM list WHERE id = ?";
        int list = operation.list();
        operations.add(new Read(list, elements(Sql.text(connection, sql, list))));
      }
    }

    ListTransaction ended(Outcome outcome) {
      return new ListTransaction(client, begin, System.nanoTime(), outcome, operations);
    }
  }

  private static List<Integer> elements(String text) {
    return Arrays.stream(text.split(",", -1))
        .filter(element -> !element.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    Map<Integer, List<Integer>> finals = new HashMap<>();
    Sql.rows(
        connection,
        "SELECT id, elements FROM list",
        row -> finals.put(row.getInt(1), elements(row.getString(2))));
    Verdict verdict = ListChecker.check(List.copyOf(history), finals);
    writeSkews = verdict.writeSkews();
    return verdict.forbidden().stream().map(Anomaly::toString).toList();
  }

  @Override
  public String remark() {
    return ", write skews (allowed) " + writeSkews;
  }
}
