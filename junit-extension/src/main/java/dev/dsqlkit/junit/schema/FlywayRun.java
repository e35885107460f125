package dev.dsqlkit.junit.schema;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The only class that knows Flyway, which may not be there. */
final class FlywayRun {
  private FlywayRun() {}

  /**
   * Migrates to the latest version.
   *
   * @param locations as Flyway wants them
   */
  static void migrate(ClassLoader loader, List<String> locations, SchemaTarget target) {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(target.url());
    source.setProperties(DsqlConnections.properties(target, Rules.OFF, ""));
    try {
      Flyway.configure(loader)
          .dataSource(source)
          .locations(locations.toArray(String[]::new))
          .outputQueryResults(false)
          .initSql(Utc.SET)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DefinitionException("Flyway cannot migrate: " + e.getMessage(), e);
    }
  }
}
