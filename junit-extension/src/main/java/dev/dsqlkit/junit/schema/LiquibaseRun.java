package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Rules;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.ui.LoggerUIService;

/** The only class that knows Liquibase, which may not be there. */
final class LiquibaseRun {
  private LiquibaseRun() {}

  /**
   * What a change set sends.
   *
   * @param id file, id and author, as Liquibase prints them
   */
  record ChangeSetSql(String id, List<String> sql, boolean inTransaction) {}

  /** Executes the changelog, and tells what its change sets send, in their order. */
  static List<ChangeSetSql> update(ClassLoader loader, String changelog, SchemaTarget target)
      throws SQLException {
    try (ResourceAccessor files = new ClassLoaderResourceAccessor(loader)) {
      // It would print its progress.
      Map<String, Object> scope =
          Map.of(
              Scope.Attr.resourceAccessor.name(),
              files,
              Scope.Attr.ui.name(),
              new LoggerUIService());
      return Scope.child(
          scope,
          () -> {
            run(changelog, target);
            return sent(changelog, files, target);
          });
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new DefinitionException("Liquibase cannot update: " + e.getMessage(), e);
    }
  }

  private static void run(String changelog, SchemaTarget target) throws Exception {
    try (Database database = database(target)) {
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
          .execute();
    }
  }

  private static List<ChangeSetSql> sent(
      String changelog, ResourceAccessor files, SchemaTarget target) throws Exception {
    List<ChangeSetSql> sent = new ArrayList<>();
    try (Database database = database(target)) {
      for (ChangeSet changeSet :
          ChangeLogParserFactory.getInstance()
              .getParser(changelog, files)
              .parse(changelog, new ChangeLogParameters(database), files)
              .getChangeSets()) {
        List<String> sql = new ArrayList<>();
        for (Change change : changeSet.getChanges()) {
          for (Sql one : SqlGeneratorFactory.getInstance().generateSql(change, database)) {
            sql.add(one.toSql());
          }
        }
        sent.add(new ChangeSetSql(changeSet.toString(false), sql, changeSet.isRunInTransaction()));
      }
    }
    return sent;
  }

  private static Database database(SchemaTarget target) throws SQLException, LiquibaseException {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(
            new JdbcConnection(
                DsqlConnections.open(
                    target.url(), DsqlConnections.properties(target, Rules.OFF, ""))));
  }
}
