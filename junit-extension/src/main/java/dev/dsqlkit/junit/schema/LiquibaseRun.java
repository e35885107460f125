package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Rules;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
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

  /** Executes the changelog, and tells what the change sets that ran have sent, in their order. */
  @SuppressWarnings("try") // close() may throw any Exception, says its interface
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
      return Scope.child(scope, () -> run(changelog, target));
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new DefinitionException("Liquibase cannot update: " + e.getMessage(), e);
    }
  }

  private static List<ChangeSetSql> run(String changelog, SchemaTarget target) throws Exception {
    Executed executed = new Executed();
    try (Database database = database(target)) {
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
          .addArgumentValue(ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG, executed)
          .execute();
    }
    return sent(executed.changeSets, target);
  }

  /** Those that preconditions, contexts or labels do not leave out. */
  private static final class Executed extends AbstractChangeExecListener {
    private final List<ChangeSet> changeSets = new ArrayList<>();

    @Override
    public void ran(
        ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ExecType type) {
      if (type == ExecType.EXECUTED || type == ExecType.RERAN) {
        changeSets.add(changeSet);
      }
    }
  }

  private static List<ChangeSetSql> sent(List<ChangeSet> changeSets, SchemaTarget target)
      throws SQLException, LiquibaseException {
    List<ChangeSetSql> sent = new ArrayList<>();
    try (Database database = database(target)) {
      for (ChangeSet changeSet : changeSets) {
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
            new JdbcConnection(DsqlConnections.ruled(target, Rules.OFF, "")));
  }
}
