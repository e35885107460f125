package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/**
 * A COPY that the application drives by hand. Its rows are counted at its end; in autocommit mode
 * it runs in a transaction of its own, so that they can be undone then.
 */
final class GuardedCopyIn implements CopyIn {
  private final CopyIn server;
  private final Session session;
  private final CopyTransaction transaction;

  GuardedCopyIn(CopyIn server, Session session, CopyTransaction transaction) {
    this.server = server;
    this.session = session;
    this.transaction = transaction;
  }

  @Override
  public void writeToCopy(byte[] bytes, int offset, int length) throws SQLException {
    sending(() -> server.writeToCopy(bytes, offset, length));
  }

  @Override
  public void writeToCopy(ByteStreamWriter from) throws SQLException {
    sending(() -> server.writeToCopy(from));
  }

  @Override
  public void flushCopy() throws SQLException {
    sending(server::flushCopy);
  }

  /** After some errors it is over. */
  private void sending(RowWrite write) throws SQLException {
    try {
      write.run();
    } catch (SQLException e) {
      if (!server.isActive()) {
        transaction.undo();
      }
      throw e;
    }
  }

  @Override
  public long endCopy() throws SQLException {
    return session.runOnce(DsqlCopyManager.COPY, () -> transaction.end(server::endCopy));
  }

  @Override
  public void cancelCopy() throws SQLException {
    try {
      server.cancelCopy();
    } finally {
      transaction.undo();
    }
  }

  @Override
  public int getFieldCount() {
    return server.getFieldCount();
  }

  @Override
  public int getFormat() {
    return server.getFormat();
  }

  @Override
  public int getFieldFormat(int field) {
    return server.getFieldFormat(field);
  }

  @Override
  public boolean isActive() {
    return server.isActive();
  }

  @Override
  public long getHandledRowCount() {
    return server.getHandledRowCount();
  }
}
