package dev.dsqlkit.jdbc;

import java.sql.Statement;

/** A statement of the application, served by one of pgjdbc's and later by another. */
interface MovableStatement extends Statement {

  /** Goes on with another statement of pgjdbc's, of the same kind. */
  void moveTo(Statement server);
}
