package dev.dsqlkit.bench;

import dev.dsqlkit.server.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The program of a fresh JVM that connects to an embedded database and reads one row. Prints the
 * milliseconds of its stages.
 */
final class FirstQuery {
  private static final String URL = "jdbc:dsql:embedded:shop";

  private FirstQuery() {}

  /** With an argument it does one step after the other, each with its own time. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      printTotal();
    } else {
      printStages();
    }
  }

  private static void printTotal() throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(URL)) {
      long connected = System.nanoTime();
      readOneRow(connection);
      long read = System.nanoTime();
      System.out.println(millis(start, connected) + " " + millis(connected, read));
    }
  }

  /** The server, pgjdbc's first connect, and then ours with both there; nothing overlaps. */
  private static void printStages() throws Exception {
    long start = System.nanoTime();
    EmbeddedPostgres server = EmbeddedPostgres.shared();
    long booted = System.nanoTime();
    Properties superuser = new Properties();
    superuser.setProperty("user", server.user());
    superuser.setProperty("password", server.password());
    String url = "jdbc:postgresql://%s:%d/postgres".formatted(server.host(), server.port());
    try (Connection connection = DriverManager.getConnection(url, superuser)) {
      readOneRow(connection);
    }
    long pgjdbc = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(URL)) {
      readOneRow(connection);
    }
    long ours = System.nanoTime();
    System.out.println(
        millis(start, booted) + " " + millis(booted, pgjdbc) + " " + millis(pgjdbc, ours));
  }

  private static void readOneRow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT 1")) {
      row.next();
    }
  }

  private static double millis(long from, long to) {
    return (to - from) / 1_000_000.0;
  }
}
