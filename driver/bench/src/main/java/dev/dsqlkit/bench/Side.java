package dev.dsqlkit.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What is compared, on the same database with the same isolation. */
public enum Side {
  RAW("pgjdbc", "jdbc:postgresql:", ""),
  RETRY_OFF("retry=off", "jdbc:dsql:", "&conflicts=native&retry=off"),
  /** As it is by default: retried, with conflicts emulated. */
  DSQL("jdbc:dsql:", "jdbc:dsql:", "&conflicts=emulate"),
  /** Retried, with PostgreSQL's own locking. */
  NATIVE("conflicts=native", "jdbc:dsql:", "&conflicts=native");

  private final String title;
  private final String prefix;
  private final String properties;

  Side(String title, String prefix, String properties) {
    this.title = title;
    this.prefix = prefix;
    this.properties = properties;
  }

  String title() {
    return title;
  }

  /** Connects to the server that the parent of this JVM runs. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        prefix + System.getProperty(BenchServer.PROPERTY) + properties);
  }
}
