package dev.dsqlkit.junit.schema;

import static java.util.stream.Collectors.joining;

import dev.dsqlkit.junit.DsqlTest.Rules;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schema files, executed statement by statement under the rules, in whatever order works. */
record DeclarativeSchema(List<SourceFile> files, Rules rules, String level) implements Step {
  /** Undefined table, object, function, schema, column: often by what another one lacks. */
  private static final Set<String> MISSING = Set.of("42P01", "42704", "42883", "3F000", "42703");

  private static final int MOST_TOLD = 20;

  private record Pending(Script script, SqlStatement statement) {}

  private record Failed(Pending pending, SQLException failure) {
    /** Whether it fails for itself: it lacks nothing, or a rule says that it is wrong. */
    boolean isCause() {
      return !MISSING.contains(String.valueOf(failure.getSQLState()))
          || ServerAnswer.of(failure).contains("Hint: ");
    }
  }

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

  /** What fails is tried again after the others, and all that fails in the end is told. */
  private static void runUntilNoProgress(List<Pending> todo, Statement statement)
      throws SQLException {
    List<Pending> now = todo;
    while (!now.isEmpty()) {
      List<Failed> failed = new ArrayList<>();
      for (Pending pending : now) {
        execute(pending, statement).ifPresent(e -> failed.add(new Failed(pending, e)));
      }
      if (failed.size() == now.size()) {
        throw failure(failed);
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
      if (statement.getConnection().isClosed()) {
        throw failure(List.of(new Failed(pending, e)));
      }
      return Optional.of(e);
    }
  }

  private static DefinitionException failure(List<Failed> failed) {
    List<Failed> causesFirst =
        failed.stream().sorted(Comparator.comparing(Failed::isCause).reversed()).toList();
    String list =
        causesFirst.stream()
            .limit(MOST_TOLD)
            .map(DeclarativeSchema::described)
            .collect(joining("\n"));
    int more = failed.size() - MOST_TOLD;
    return new DefinitionException(
        "The schema cannot be made.\n" + list + (more > 0 ? "\nand %d more".formatted(more) : ""),
        causesFirst.get(0).failure());
  }

  private static String described(Failed failed) {
    return failed.pending().script().describe(failed.pending().statement())
        + "\n"
        + ServerAnswer.of(failed.failure());
  }
}
