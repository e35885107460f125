package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.copy.CopyDual;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOperation;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ByteStreamWriter;

/** pgjdbc's COPY, whose SQL passes the gate and whose rows are counted. */
final class DsqlCopyManager extends CopyManager {
  static final String COPY = "it executed COPY";

  private final DsqlConnection connection;

  DsqlCopyManager(PgConnection server, DsqlConnection connection) throws SQLException {
    super(server);
    this.connection = connection;
  }

  /** The rows of a copy that is driven by hand are counted at its end. */
  @Override
  public CopyIn copyIn(String sql) throws SQLException {
    try (Turn turn = connection.turn()) {
      Session session = turn.session();
      session.check(session.admit(sql));
      CopyManager copies = turn.server().getCopyAPI();
      return session.copyIn(COPY, () -> copies.copyIn(sql));
    }
  }

  @Override
  public CopyOut copyOut(String sql) throws SQLException {
    return copying(sql, copies -> copies.copyOut(sql));
  }

  @Override
  public CopyDual copyDual(String sql) throws SQLException {
    return copying(sql, copies -> copies.copyDual(sql));
  }

  /** A method of pgjdbc's. */
  private interface Begin<C> {
    C with(CopyManager copies) throws SQLException;
  }

  private <C extends CopyOperation> C copying(String sql, Begin<C> begin) throws SQLException {
    try (Turn turn = connection.turn()) {
      Session session = turn.session();
      session.check(session.admit(sql));
      CopyManager copies = turn.server().getCopyAPI();
      return session.copying(session.runOnce(COPY, () -> begin.with(copies)));
    }
  }

  @Override
  public long copyIn(String sql, Reader from, int bufferSize) throws SQLException, IOException {
    return transfer(sql, copies -> copies.copyIn(sql, from, bufferSize));
  }

  @Override
  public long copyIn(String sql, InputStream from, int bufferSize)
      throws SQLException, IOException {
    return transfer(sql, copies -> copies.copyIn(sql, from, bufferSize));
  }

  @Override
  public long copyIn(String sql, ByteStreamWriter from) throws SQLException, IOException {
    return transfer(sql, copies -> copies.copyIn(sql, from));
  }

  private interface Transfer {
    long run(CopyManager copies) throws SQLException, IOException;
  }

  private long transfer(String sql, Transfer transfer) throws SQLException, IOException {
    try (Turn turn = connection.turn();
        Statement statement = turn.server().createStatement()) {
      Session session = turn.session();
      CopyManager copies = turn.server().getCopyAPI();
      return session.runOnce(
          COPY,
          () ->
              session.attempt(
                  session.admit(sql), statement, 0, () -> transferred(transfer, copies)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long transferred(Transfer transfer, CopyManager copies) throws SQLException {
    try {
      return transfer.run(copies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
