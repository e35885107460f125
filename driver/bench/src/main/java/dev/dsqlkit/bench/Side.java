package dev.dsqlkit.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The two drivers that are compared, on the same database with the same isolation. */
public enum Side {
  RAW("jdbc:postgresql:"),
  DSQL("jdbc:dsql:");

  private final String prefix;

  Side(String prefix) {
    this.prefix = prefix;
  }

  /** Connects to the server that the parent of this fork runs. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(prefix + System.getProperty(BenchServer.PROPERTY));
  }
}
