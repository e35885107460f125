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
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ByteStreamWriter;

/** pgjdbc's COPY, whose SQL passes the gate and whose rows are counted. */
final class DsqlCopyManager extends CopyManager {
  static final String COPY = "it executed COPY";

  private final PgConnection server;
  private final CopyManager copies;
  private final Session session;

  DsqlCopyManager(PgConnection server, Session session) throws SQLException {
    super(server);
    this.server = server;
    this.copies = server.getCopyAPI();
    this.session = session;
  }

  /** The rows of a copy that is driven by hand are counted at its end. */
  @Override
  public CopyIn copyIn(String sql) throws SQLException {
    session.check(session.admit(sql));
    return session.copyIn(COPY, () -> copies.copyIn(sql));
  }

  @Override
  public CopyOut copyOut(String sql) throws SQLException {
    session.check(session.admit(sql));
    return session.runOnce(COPY, () -> copies.copyOut(sql));
  }

  @Override
  public CopyDual copyDual(String sql) throws SQLException {
    session.check(session.admit(sql));
    return session.runOnce(COPY, () -> copies.copyDual(sql));
  }

  @Override
  public long copyIn(String sql, Reader from, int bufferSize) throws SQLException, IOException {
    return transfer(sql, () -> copies.copyIn(sql, from, bufferSize));
  }

  @Override
  public long copyIn(String sql, InputStream from, int bufferSize)
      throws SQLException, IOException {
    return transfer(sql, () -> copies.copyIn(sql, from, bufferSize));
  }

  @Override
  public long copyIn(String sql, ByteStreamWriter from) throws SQLException, IOException {
    return transfer(sql, () -> copies.copyIn(sql, from));
  }

  private <T> T gated(String sql, ServerCall<T> copy) throws SQLException {
    try (Statement statement = server.createStatement()) {
      return session.runOnce(COPY, () -> session.attempt(session.admit(sql), statement, 0, copy));
    }
  }

  private interface Transfer {
    long run() throws SQLException, IOException;
  }

  private long transfer(String sql, Transfer transfer) throws SQLException, IOException {
    try {
      return gated(
          sql,
          () -> {
            try {
              return transfer.run();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
