package dev.dsqlkit.junit.schema;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Connections by {@code jdbc:dsql:} that make a schema. */
final class DsqlConnections {
  private DsqlConnections() {}

  /** One that refuses what the rules refuse; on a cluster the cluster does. */
  static Connection ruled(SchemaTarget target, Rules rules, String level) throws SQLException {
    return Utc.in(
        Objects.requireNonNull(
            new DsqlDriver().connect(target.url(), properties(target, rules, level)), "jdbc:dsql"));
  }

  private static Properties properties(SchemaTarget target, Rules rules, String level) {
    Properties properties = new Properties();
    properties.putAll(target.properties());
    if (!target.isCluster()) {
      properties.setProperty("rules", property(rules));
      // Nobody else is in the database yet.
      properties.setProperty("conflicts", "native");
      if (!level.isEmpty()) {
        properties.setProperty("level", level);
      }
    }
    return properties;
  }

  private static String property(Rules rules) {
    return Map.of(Rules.STRICT, "enforce", Rules.WARN, "warn", Rules.OFF, "off")
        .getOrDefault(rules, "enforce");
  }
}
