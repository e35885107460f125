package dev.dsqlkit.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.DsqlDriver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged of the habits; what becomes of them is told by the scripts of package jdbc. */
class CompatIT {
  private static final String URL = "jdbc:dsql:embedded:compat?compat=";
  private static final Logger LOGGER = Logger.getLogger("dev.dsqlkit.compat");

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  @Test
  void logsEachHabitOnceWhateverConnectionMeetsIt() throws SQLException {
    DsqlDriver driver = new DsqlDriver();
    for (int i = 0; i < 3; i++) {
      execute(driver, "locks", "SET lock_timeout = " + i, "SELECT " + i + " FOR SHARE");
    }

    assertThat(logged)
        .hasSize(2)
        .anyMatch(line -> line.endsWith("Logged once. [compat: ignored-settings]"))
        .anyMatch(line -> line.endsWith("Logged once. [compat: row-locks]"));
  }

  @Test
  void logsNothingOfWhatNeedsNoTranslation() throws SQLException {
    DsqlDriver driver = new DsqlDriver();
    execute(driver, "off", "SELECT 1 FOR UPDATE", "SHOW lock_timeout");
    execute(driver, "all", "SELECT 1 FOR UPDATE", "SELECT 'FOR SHARE'", "SHOW lock_timeout");

    assertThat(logged).isEmpty();
  }

  private static void execute(DsqlDriver driver, String compat, String... statements)
      throws SQLException {
    try (Connection connection = driver.connect(URL + compat, new Properties());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
