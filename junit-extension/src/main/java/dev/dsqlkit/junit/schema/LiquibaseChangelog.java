package dev.dsqlkit.junit.schema;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A changelog of Liquibase, past the rules, with what its change sets send checked afterwards.
 *
 * @param changelog as Liquibase wants it
 * @param files the changelog; what it includes is the same as long as this JVM lives
 */
record LiquibaseChangelog(Definition definition, String changelog, List<SourceFile> files)
    implements Step {
  static final String LIBRARY = "liquibase.command.CommandScope";
  static final List<String> LOCATIONS =
      List.of(
          "db/changelog/db.changelog-master.yaml",
          "db/changelog/db.changelog-master.yml",
          "db/changelog/db.changelog-master.xml",
          "db/changelog/db.changelog-master.sql",
          "db/changelog/db.changelog-master.json");

  @Override
  public void run(SchemaTarget target) throws SQLException {
    Findings findings = new Findings(definition.level());
    for (LiquibaseRun.ChangeSetSql changeSet :
        LiquibaseRun.update(definition.loader(), changelog, target)) {
      List<SqlStatement> statements =
          changeSet.sql().stream().flatMap(sql -> SqlReader.read(sql).stream()).toList();
      findings.check(
          statements,
          changeSet.inTransaction(),
          statement -> changeSet.id() + ": " + Script.beginning(statement));
    }
    findings.report(definition.rules());
  }
}
