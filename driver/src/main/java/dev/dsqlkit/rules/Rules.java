package dev.dsqlkit.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * All rules. Within the rules of one statement the order is that in which Aurora DSQL checks, where
 * it was recorded: the isolation level before SET TRANSACTION, the cache of an identity column
 * before its type, a constraint of ADD COLUMN before the column's type, and CREATE INDEX from its
 * grammar over CONCURRENTLY, USING, WHERE and ASYNC to its keys.
 */
final class Rules {
  static final List<StatementRule> ON_STATEMENTS =
      Stream.of(
              UnsupportedStatements.SEEN,
              List.of(new Vacuum(), new SelectInto(), new CopyFile()),
              UnsupportedStatements.TEXT_UNSEEN,
              UnsupportedStatements.FORMER,
              UnsupportedTransactionStatement.ALL,
              IsolationLevel.ALL,
              SetParameter.ALL,
              LockingClause.ALL,
              List.of(new ForUpdateJoin(), new ForUpdateWithoutKey(), new Tablesample()),
              List.of(new SystemColumn()),
              functions(),
              UnsupportedClauses.OF_TABLES,
              UnsupportedClauses.OF_OTHERS,
              List.of(new FunctionLanguage(), new FunctionReturnType()),
              alterTable(),
              columns(),
              keys(),
              sequences(),
              createIndex(),
              ObjectRule.ALL,
              List.of(new SchemaElements(), new GrantOnPublicSchema()),
              List.of(new AlterDomain(), new StatisticsTarget()))
          .<StatementRule>flatMap(List::stream)
          .toList();

  static final List<CatalogRule> ON_CATALOG =
      Stream.of(
              List.of(new DropPrimaryKeyColumn(), new DropPrimaryKey()),
              AddIdentity.ALL,
              IndexKeyType.ALL,
              List.of(new AddedColumnCount(), new IndexCount(), new StatisticsCount()),
              DatabaseQuota.ALL)
          .<CatalogRule>flatMap(List::stream)
          .toList();

  private Rules() {}

  private static List<StatementRule> functions() {
    return List.of(
        new CallSubquery(),
        new WaitForJobInSelect(),
        new JobId(),
        new AdvisoryLock(),
        new PgNotify(),
        new SetConfig(),
        new TextSearchConfiguration(),
        new GeometricFunction());
  }

  private static List<StatementRule> alterTable() {
    return Stream.of(
            List.of(new AlterTableAsync(), new AddColumnConstraint()),
            UnsupportedActions.STANDING,
            UnsupportedActions.FORMER,
            AddConstraint.ALL,
            List.of(new ValidateConstraint()))
        .<StatementRule>flatMap(List::stream)
        .toList();
  }

  private static List<StatementRule> columns() {
    return Stream.of(
            List.of(new IdentityColumn(), new IdentityCache()),
            List.of(new IdentityType(), new SerialColumn()),
            ColumnClause.ALL,
            ColumnType.ALL,
            DeclaredLength.ALL,
            NumericBounds.ALL)
        .<StatementRule>flatMap(List::stream)
        .toList();
  }

  private static List<StatementRule> keys() {
    return Stream.of(
            List.of(new DeferrableKey()),
            KeyColumnType.ALL,
            List.of(new KeyWidth()),
            ColumnCount.ALL,
            List.of(new TableKeyCount()))
        .<StatementRule>flatMap(List::stream)
        .toList();
  }

  private static List<StatementRule> sequences() {
    return Stream.of(SequenceRule.ALL, List.of(new SequenceCache(), new CacheSize()))
        .<StatementRule>flatMap(List::stream)
        .toList();
  }

  // The number of keys is checked last.
  private static List<StatementRule> createIndex() {
    return Stream.of(
            List.of(new IndexNameSchema(), new IndexWithoutName()),
            IndexRule.BEFORE_ASYNC,
            List.of(IndexRule.ASYNC),
            IndexKeyRule.ALL,
            List.of(new KeyColumnCount()))
        .<StatementRule>flatMap(List::stream)
        .toList();
  }
}
