package dev.dsqlkit.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGStatement;

/** How a statement was made and set up, so that another can be made like it. */
record StatementForm(
    int type,
    int concurrency,
    int holdability,
    int fetchSize,
    int maxRows,
    int maxFieldSize,
    int queryTimeout,
    boolean escapes,
    boolean callable,
    GeneratedKeys keys) {

  /** The format in which values are to arrive, because raw bytes are compared. */
  enum Wire {
    ANY,
    TEXT,
    BINARY
  }

  static StatementForm of(Statement server, GeneratedKeys keys, boolean escapes)
      throws SQLException {
    return new StatementForm(
        server.getResultSetType(),
        server.getResultSetConcurrency(),
        server.getResultSetHoldability(),
        server.getFetchSize(),
        server.getMaxRows(),
        server.getMaxFieldSize(),
        server.getQueryTimeout(),
        escapes,
        server instanceof CallableStatement,
        keys);
  }

  /** Whether a statement that had this form has it still. */
  boolean isOf(Statement server, GeneratedKeys wanted, boolean escaping) throws SQLException {
    return fetchSize == server.getFetchSize()
        && maxRows == server.getMaxRows()
        && maxFieldSize == server.getMaxFieldSize()
        && queryTimeout == server.getQueryTimeout()
        && escapes == escaping
        && keys.equals(wanted);
  }

  /** The same, for a result whose rows all arrive at once. */
  StatementForm unportioned() {
    return fetchSize == 0
        ? this
        : new StatementForm(
            type,
            concurrency,
            holdability,
            0,
            maxRows,
            maxFieldSize,
            queryTimeout,
            escapes,
            callable,
            keys);
  }

  /** pgjdbc never asks for binary values where a result can be updated, whatever it has cached. */
  private int concurrency(Wire wire) {
    return wire == Wire.TEXT ? ResultSet.CONCUR_UPDATABLE : concurrency;
  }

  Statement make(Connection server, Wire wire) throws SQLException {
    Statement made = server.createStatement(type, concurrency(wire), holdability);
    made.setEscapeProcessing(escapes);
    return setUp(made, wire);
  }

  PreparedStatement prepare(Connection server, String sql, Wire wire) throws SQLException {
    return setUp(
        callable
            ? server.prepareCall(sql, type, concurrency(wire), holdability)
            : server.prepareStatement(sql, type, concurrency(wire), holdability),
        wire);
  }

  /** With the keys where pgjdbc puts them; they cannot be had as text then. */
  PreparedStatement prepareWithKeys(Connection server, String sql, Wire wire) throws SQLException {
    return setUp(keys.prepare(server, sql), wire);
  }

  private <S extends Statement> S setUp(S made, Wire wire) throws SQLException {
    if (wire == Wire.BINARY) {
      made.unwrap(PGStatement.class).setPrepareThreshold(-1); // binary at once
    }
    made.setFetchSize(fetchSize);
    made.setMaxRows(maxRows);
    made.setMaxFieldSize(maxFieldSize);
    made.setQueryTimeout(queryTimeout);
    return made;
  }
}
