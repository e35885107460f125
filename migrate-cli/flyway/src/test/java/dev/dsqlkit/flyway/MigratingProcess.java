package dev.dsqlkit.flyway;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A program that migrates, or that begins to and never ends. */
public final class MigratingProcess {
  private MigratingProcess() {}

  /** URL, directory, and {@code run} or {@code hang}. */
  public static void main(String[] arguments) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(arguments[0], null, null)
            .locations("filesystem:" + arguments[1])
            .configuration(Map.of("flyway.dsql.leaseSeconds", "3"));
    if (arguments[2].equals("hang")) {
      configuration.javaMigrations(new V7__Hang());
    }
    configuration.load().migrate();
  }

  /** Never ends. */
  public static final class V7__Hang extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
      System.out.println("hanging");
      new CountDownLatch(1).await(); // until it is killed
    }
  }
}
