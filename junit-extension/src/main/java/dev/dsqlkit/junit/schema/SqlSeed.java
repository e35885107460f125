package dev.dsqlkit.junit.schema;

import dev.dsqlkit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Rows by SQL, past the rules and limits: one transaction, on a cluster one for each statement. */
record SqlSeed(SourceFile file) implements Step {

  @Override
  public List<SourceFile> files() {
    return List.of(file);
  }

  @Override
  public void run(SchemaTarget target) throws SQLException {
    Script script = Script.of(file);
    try (Connection connection = target.backDoor();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(target.isCluster());
      statement.setEscapeProcessing(false);
      for (SqlStatement one : script.statements()) {
        execute(script, one, statement);
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  private static void execute(Script script, SqlStatement one, Statement statement) {
    try {
      statement.execute(one.text());
    } catch (SQLException e) {
      throw new DefinitionException(
          "The seed cannot be loaded.\n%s\n%s".formatted(script.describe(one), ServerAnswer.of(e)),
          e);
    }
  }
}
