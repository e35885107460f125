package dev.dsqlkit.junit;

import static java.util.stream.Collectors.joining;

import dev.dsqlkit.junit.schema.MaskedSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a test left open: connections of the injected data source, and transactions of any
 * connection to its database.
 *
 * @param before what was open when the test began
 * @param alone whether no other test of the scope ran at the same time
 * @param thread the test's
 */
record Leaks(SlotScope scope, List<TrackedDataSource.Lent> before, boolean alone, Thread thread) {

  /** They are closed, so that the next test does not suffer. */
  Optional<AssertionError> found() throws SQLException {
    List<TrackedDataSource.Lent> left =
        scope.tracked().open().stream()
            .filter(lent -> !before.contains(lent) && (alone || lent.by() == thread))
            .toList();
    List<String> transactions = alone ? transactions() : List.of();
    for (TrackedDataSource.Lent lent : left) {
      lent.connection().close();
      scope.tracked().forget(lent);
    }
    if (left.isEmpty() && transactions.isEmpty()) {
      return Optional.empty();
    }
    AssertionError error = new AssertionError(message(left, transactions));
    left.forEach(lent -> error.addSuppressed(lent.where()));
    return Optional.of(error);
  }

  private static String message(
      List<TrackedDataSource.Lent> connections, List<String> transactions) {
    List<String> parts = new ArrayList<>();
    if (!connections.isEmpty()) {
      parts.add(
          "%s open that was opened at %s"
              .formatted(
                  Count.of(connections.size(), "connection"),
                  connections.stream().map(TrackedDataSource.Lent::caller).collect(joining(", "))));
    }
    if (!transactions.isEmpty()) {
      parts.add(
          "%s open, with the last statement %s"
              .formatted(
                  Count.of(transactions.size(), "transaction"), String.join(", ", transactions)));
    }
    return "The test left "
        + String.join(", and ", parts)
        + ". Close what it opens, or set failOnLeak = false.";
  }

  /** Asked of the server, which knows whose connections are still there. */
  private List<String> transactions() throws SQLException {
    if (!scope.mayHaveOpenTransactions()) {
      return List.of();
    }
    try (Connection backDoor = scope.database().backDoor();
        Statement statement = backDoor.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT left(query, 100), pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                ORDER BY xact_start
                """)) {
      List<String> queries = new ArrayList<>();
      while (row.next()) {
        queries.add(MaskedSql.of(row.getString(1)));
      }
      return queries;
    }
  }
}
