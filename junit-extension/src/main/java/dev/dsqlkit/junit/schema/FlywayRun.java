package dev.dsqlkit.junit.schema;

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
  static void migrate(ClassLoader loader, List<String> locations, TargetSource target) {
    try {
      Flyway.configure(loader)
          .dataSource(target)
          .locations(locations.toArray(String[]::new))
          .outputQueryResults(false)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DefinitionException("Flyway cannot migrate: " + e.getMessage(), e);
    }
  }
}
