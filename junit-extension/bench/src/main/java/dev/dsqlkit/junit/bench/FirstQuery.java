package dev.dsqlkit.junit.bench;

import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The program of a fresh JVM that gets a database and reads one row. */
final class FirstQuery {
  private FirstQuery() {}

  /** The argument is the side. */
  public static void main(String[] arguments) throws Exception {
    switch (Side.valueOf(arguments[0])) {
      case DSQLKIT -> {
        try (DsqlServer server = DsqlServer.start();
            DsqlDatabase database = server.database()) {
          readOneRow(database.dataSource());
        }
      }
      case ZONKY -> {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
          readOneRow(server.getPostgresDatabase());
        }
      }
    }
  }

  static void readOneRow(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT 1")) {
      row.next();
    }
    System.out.println(ChildJvm.MARK);
  }
}
