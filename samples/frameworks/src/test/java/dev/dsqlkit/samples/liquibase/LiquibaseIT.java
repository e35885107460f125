package dev.dsqlkit.samples.liquibase;

import static liquibase.command.core.UpdateCommandStep.CHANGELOG_FILE_ARG;
import static liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep.URL_ARG;
import static liquibase.command.core.helpers.ShowSummaryArgument.SHOW_SUMMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;

/** Liquibase's own history and lock tables work; what a change set may hold is up to the rules. */
class LiquibaseIT {

  @Test
  void runsAChangelogOnceWithOneStatementPerChangeSet() throws Exception {
    String url = "jdbc:dsql:embedded:liquibase";

    update(url, "changelog.sql");
    update(url, "changelog.sql");

    assertThat(column(url, "SELECT id FROM databasechangelog ORDER BY orderexecuted"))
        .containsExactly("table", "index", "rows", "change", "removal");
    assertThat(column(url, "SELECT title FROM book")).containsExactly("Emma, revised");
    assertThat(column(url, "SELECT locked FROM databasechangeloglock")).containsExactly("f");
  }

  @Test
  void isRefusedTwoDdlStatementsInOneChangeSetAndReleasesItsLock() throws Exception {
    String url = "jdbc:dsql:embedded:liquibase_two";

    assertThatThrownBy(() -> update(url, "two-statements.sql"))
        .rootCause()
        .hasMessageContaining("multiple ddl statements not supported in a transaction")
        .extracting("SQLState")
        .isEqualTo("0A000");
    assertThat(column(url, "SELECT id FROM databasechangelog")).isEmpty();
    assertThat(column(url, "SELECT locked FROM databasechangeloglock")).containsExactly("f");
  }

  @Test
  void runsAChangeSetOfSeveralStatementsWithoutATransaction() throws Exception {
    String url = "jdbc:dsql:embedded:liquibase_apart";

    update(url, "apart.sql");
    update(url, "apart.sql");

    assertThat(column(url, "SELECT id FROM databasechangelog")).containsExactly("apart");
    assertThat(column(url, "SELECT id FROM first")).containsExactly("1");
  }

  @Test
  void isRefusedItsCreateIndexUnlessCompatibilityIsAll() throws Exception {
    String url = "jdbc:dsql:embedded:liquibase_index";

    assertThatThrownBy(() -> update(url, "create-index.xml"))
        .rootCause()
        .hasMessageContaining("unsupported mode. please use CREATE INDEX ASYNC.")
        .extracting("SQLState")
        .isEqualTo("0A000");

    update(url + "?compat=all", "create-index.xml");

    assertThat(column(url, "SELECT indexname FROM pg_indexes WHERE tablename = 'author'"))
        .containsExactlyInAnyOrder("author_pkey", "author_name");
  }

  @Test
  void tellsTheDatabaseByAConnection() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:dsql:embedded:liquibase_driver");
        Database database =
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection))) {
      assertThat(database.getShortName()).isEqualTo("postgresql");
    }
  }

  private static void update(String url, String changelog) throws Exception {
    quietly(
        new CommandScope("update")
            .addArgumentValue(URL_ARG, url)
            .addArgumentValue(CHANGELOG_FILE_ARG, "liquibase/" + changelog)
            .addArgumentValue(SHOW_SUMMARY, UpdateSummaryEnum.OFF));
  }

  /** Liquibase would print its progress. */
  private static void quietly(CommandScope command) throws Exception {
    Scope.child(Scope.Attr.ui, new LoggerUIService(), command::execute);
  }

  private static List<String> column(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
