package dev.dsqlkit.forwarding;

import java.io.File;
import java.io.IOException;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/** Writes the forwarding base classes of the driver's wrappers into a class folder. */
public final class Generate {
  private static final String PACKAGE = "dev.dsqlkit.jdbc.";

  private Generate() {}

  /**
   * Writes all base classes.
   *
   * @param arguments the folder of class files to write to
   */
  public static void main(String[] arguments) throws IOException {
    File folder = new File(arguments[0]);
    // pgjdbc's own class, so that PGConnection is forwarded along with java.sql.Connection.
    new ForwardingClass(PACKAGE + "ForwardingConnection", PgConnection.class).saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingStatement", Statement.class).saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingPreparedStatement", PreparedStatement.class)
        .saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingCallableStatement", CallableStatement.class)
        .saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingResultSet", ResultSet.class).saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingDatabaseMetaData", DatabaseMetaData.class)
        .saveIn(folder);
    new ForwardingClass(PACKAGE + "ForwardingArray", Array.class).saveIn(folder);
  }
}
