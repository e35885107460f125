package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Rules;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schema files, executed statement by statement under the rules, in whatever order works. */
record DeclarativeSchema(List<SourceFile> files, Rules rules, String level) implements Step {
  /** Undefined table, object, function, schema, column. */
  private static final Set<String> MISSING = Set.of("42P01", "42704", "42883", "3F000", "42703");

  private record Pending(Script script, SqlStatement statement) {}

  private record Failed(Pending pending, SQLException failure) {}

  @Override
  public void run(SchemaTarget target) throws SQLException {
    List<Pending> todo = new ArrayList<>();
    for (SourceFile file : files) {
      Script script = Script.of(file);
      script.statements().forEach(statement -> todo.add(new Pending(script, statement)));
    }
    try (Connection connection = DsqlConnections.ruled(target, rules, level);
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      runUntilNoProgress(todo, statement);
    }
  }

  /** What needs an object that is not there yet is tried again after the others. */
  private static void runUntilNoProgress(List<Pending> todo, Statement statement)
      throws SQLException {
    List<Pending> now = todo;
    while (!now.isEmpty()) {
      List<Failed> failed = new ArrayList<>();
      for (Pending pending : now) {
        execute(pending, statement).ifPresent(e -> failed.add(new Failed(pending, e)));
      }
      if (failed.size() == now.size()) {
        throw failure(failed.get(0));
      }
      now = failed.stream().map(Failed::pending).toList();
    }
  }

  private static Optional<SQLException> execute(Pending pending, Statement statement)
      throws SQLException {
    try {
      statement.execute(pending.statement().text());
      return Optional.empty();
    } catch (SQLException e) {
      if (MISSING.contains(String.valueOf(e.getSQLState()))) {
        return Optional.of(e);
      }
      throw failure(new Failed(pending, e));
    }
  }

  private static DefinitionException failure(Failed failed) {
    return new DefinitionException(
        "The schema cannot be made.\n%s\n%s"
            .formatted(
                failed.pending().script().describe(failed.pending().statement()),
                ServerAnswer.of(failed.failure())),
        failed.failure());
  }
}
