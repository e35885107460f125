package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.local.LargestValues;
import dev.dsqlkit.local.RowCounter;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.StoredSize;
import dev.dsqlkit.rules.ValueLimits;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** Counts the rows that executions write, asking the server only where nothing else tells. */
final class WrittenRows {
  private final PgConnection server;
  private final CatalogVersion catalogVersion;
  private long cascadesReadAt = -1;
  private boolean cascades;
  private long functionsReadAt = -1;
  private boolean functionsWrite;
  private long unlimitedReadAt = -1;
  private Set<String> unlimited = Set.of();

  WrittenRows(PgConnection server, CatalogVersion catalogVersion) {
    this.server = server;
    this.catalogVersion = catalogVersion;
  }

  /** Whether the server has to be asked before and after an execution. */
  boolean needServer(Part part) throws SQLException {
    if (part.callsFunctions() && functionsWrite()) {
      return true;
    }
    return switch (part.rowCount()) {
      case NONE, VALUES, UPDATE_COUNT -> false;
      case SERVER -> true;
      case UPDATE_COUNT_UNLESS_CASCADING -> cascades();
    };
  }

  boolean needServer(Batch batch) throws SQLException {
    if (joined(batch)) {
      return true;
    }
    for (Admitted entry : batch.judged()) {
      if (entry.isScript() || needServer(entry)) {
        return true;
      }
    }
    return false;
  }

  /** Of joined inserts pgjdbc does not know how many rows each has written. */
  private boolean joined(Batch batch) {
    return batch.entries().size() > 1
        && batch.valuesRows() < 0
        && server.getQueryExecutor().isReWriteBatchedInsertsEnabled();
  }

  private boolean needServer(Admitted entry) throws SQLException {
    return !entry.parts().isEmpty() && needServer(entry.first());
  }

  /** Whether any statement of a text may write rows. */
  boolean mayWrite(Admitted sql) throws SQLException {
    for (Part part : sql.parts()) {
      if (part.effect() == Effect.DML || needServer(part)) {
        return true;
      }
    }
    return false;
  }

  long writtenSoFar() throws SQLException {
    return RowCounter.written(server);
  }

  /** Bytes that the open transaction has written, by reading them again. */
  long bytes() throws SQLException {
    return RowCounter.bytesWritten(server);
  }

  /** What the tables of the database could hold beyond the limits: types, and {@code key}. */
  Set<String> unlimited(ValueLimits limits) throws SQLException {
    long current = catalogVersion.current();
    if (unlimitedReadAt != current) {
      unlimited = LargestValues.unlimited(server, limits);
      unlimitedReadAt = current;
    }
    return unlimited;
  }

  /** The largest values that the open transaction has written, by reading them again. */
  List<StoredSize> largestValues(ValueLimits limits) throws SQLException {
    return LargestValues.written(server, limits);
  }

  /** What a statement has just written, if the server need not be asked. */
  static long by(Part part, Statement executed) throws SQLException {
    return part.rowCount() == Part.RowCount.VALUES
        ? part.valuesRows()
        : Math.max(0, executed.getLargeUpdateCount());
  }

  /**
   * What a batch has just written, if the server need not be asked.
   *
   * @param counts int[] or long[] as executeBatch gives it
   */
  static long by(Batch batch, Object counts) {
    long rows = batch.valuesRows();
    if (rows >= 0) {
      return rows;
    }
    rows = 0;
    for (int entry = 0; entry < batch.entries().size(); entry++) {
      rows += count(counts, entry);
    }
    return rows;
  }

  /**
   * The entry of a batch that writes the first row too many.
   *
   * @param room rows that the batch might write
   */
  static int entryBeyond(Batch batch, Object counts, long room) {
    int last = batch.entries().size() - 1;
    boolean values = batch.valuesRows() >= 0;
    long left = room;
    for (int entry = 0; entry < last; entry++) {
      left -= values ? batch.entries().get(entry).first().valuesRows() : count(counts, entry);
      if (left < 0) {
        return entry;
      }
    }
    return last;
  }

  private static long count(Object counts, int entry) {
    return counts instanceof int[] ints ? ints[entry] : ((long[]) counts)[entry];
  }

  private boolean functionsWrite() throws SQLException {
    long current = catalogVersion.current();
    if (functionsReadAt != current) {
      functionsWrite = RowCounter.functionsWrite(server);
      functionsReadAt = current;
    }
    return functionsWrite;
  }

  private boolean cascades() throws SQLException {
    long current = catalogVersion.current();
    if (cascadesReadAt != current) {
      cascades = RowCounter.cascades(server);
      cascadesReadAt = current;
    }
    return cascades;
  }
}
