package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Rules;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Migrations of Flyway. With the plugin {@code dsql-flyway} they run by the rules. Without it they
 * run past them, because Flyway's own statements break them; its SQL files are checked afterwards,
 * and what migrations in Java send is not.
 *
 * @param files SQL files, and the configuration files beside them
 */
record FlywayMigrations(Definition definition, List<String> locations, List<SourceFile> files)
    implements Step {
  static final String LIBRARY = "org.flywaydb.core.Flyway";
  static final String LOCATION = "db/migration";

  private static final String PLUGIN = "dev.dsqlkit.flyway.DsqlDatabaseType";

  /** Versioned, baseline and repeatable migrations. */
  private static final Pattern MIGRATION = Pattern.compile("(?:[VB][^_].*|R)__.*\\.sql");

  private static final Pattern WITHOUT_TRANSACTION =
      Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\s*$");

  @Override
  public void run(SchemaTarget target) throws SQLException {
    if (target.isCluster()) {
      throw new DefinitionException(
          "Flyway does not run on a cluster, which refuses its lock and its history table. Give the"
              + " files as schema, with migrations = DECLARATIVE.");
    }
    if (hasPlugin()) {
      migrate(new TargetSource(target, definition.rules(), definition.level()));
      return;
    }
    migrate(new TargetSource(target, Rules.OFF, ""));
    Findings findings = new Findings(definition.level());
    for (SourceFile file : files) {
      if (MIGRATION.matcher(file.name()).matches()) {
        Script script = Script.of(file);
        findings.check(script.statements(), inOneTransaction(file), script::describe);
      }
    }
    findings.report(definition.rules());
  }

  private void migrate(TargetSource target) {
    FlywayRun.migrate(definition.loader(), locations, target);
  }

  private boolean hasPlugin() {
    try {
      Class.forName(PLUGIN, false, FlywayMigrations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private boolean inOneTransaction(SourceFile migration) {
    String configuration = (migration.place() + ".conf").toLowerCase(Locale.ROOT);
    return files.stream()
        .filter(file -> file.place().toLowerCase(Locale.ROOT).equals(configuration))
        .noneMatch(file -> WITHOUT_TRANSACTION.matcher(file.text()).find());
  }
}
