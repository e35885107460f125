package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the application has read of one result: which rows, which of their columns, and whether it
 * saw the end.
 *
 * <p>Rows that pgjdbc holds anyway are kept, and digested only when a replay compares them or when
 * memory is short; a getter costs one bit then. Rows that arrive in portions are digested as they
 * are read.
 *
 * <p>Mutable, for the thread that uses the connection.
 */
public final class Observation {
  private static final int WIDEST = 63;
  private static final int MOST_NAMES = 5;

  private final RowShape shape;
  private final boolean wholeRows;
  private @Nullable RowStore store;

  /** The row under the cursor of a result that arrives in portions. */
  private @Nullable RowReader cursor;

  private long touched;
  private int rows;
  private int atLeast;
  private boolean end;
  private boolean endKnown;
  private boolean all;
  private @Nullable Runs runs;
  private @Nullable RowDigest digest;

  private Observation(RowShape shape, DigestedColumns digested) {
    this.shape = shape;
    this.wholeRows = digested == DigestedColumns.ALL;
  }

  /** Which columns of a visited row count. */
  public enum DigestedColumns {
    READ,
    ALL
  }

  /** Of a result whose rows are all here. */
  public static Observation of(RowShape shape, RowStore store, DigestedColumns digested) {
    Observation observation = new Observation(shape, digested);
    observation.store = store;
    return observation;
  }

  /**
   * Of a result that arrives in portions.
   *
   * @param cursor gives the values of the row that the application is on
   */
  public static Observation streaming(RowShape shape, RowReader cursor, DigestedColumns digested) {
    Observation observation = new Observation(shape, digested);
    observation.cursor = cursor;
    observation.runs = new Runs();
    observation.digest = new RowDigest();
    return observation;
  }

  public RowShape shape() {
    return shape;
  }

  /** Whether its rows arrive in portions. */
  public boolean isStreaming() {
    return cursor != null;
  }

  /** Rows that the application has visited. */
  public int rows() {
    return rows;
  }

  /** Whether the application knows that there are no more. */
  public boolean sawEnd() {
    return end;
  }

  /** The application reads a column of the current row. */
  public void touch(int column) {
    if (cursor != null) {
      touchStreaming(column, cursor);
    } else {
      touched |= 1L << column;
    }
  }

  private void touchStreaming(int column, RowReader row) {
    if (touched == Runs.ALL || rows == 0 || end || column < 1 || column > shape.columns()) {
      return; // counted already, or an error for pgjdbc to tell
    }
    if (shape.columns() > WIDEST) {
      touchAll(row);
    } else if ((touched & 1L << column) == 0) {
      touched |= 1L << column;
      digest().column(column, row.value(column));
    }
  }

  private void touchAll(RowReader row) {
    for (int column = 1; column <= shape.columns(); column++) {
      digest().column(column, row.value(column));
    }
    touched = Runs.ALL;
  }

  /** The application has moved to the next row, or found that there is none. */
  public void moved(boolean found) {
    if (cursor != null) {
      endRow();
    }
    if (!found) {
      end = true;
      return;
    }
    if (!all) { // else the rows are counted, and it may come back to one
      rows++;
    }
    if (cursor != null && wholeRows) {
      touchAll(cursor);
    }
  }

  private void endRow() {
    if (rows > 0 && !end) {
      runs().add(touched, 1);
      digest().endRow();
      touched = 0;
    }
  }

  /** The application knows that there are at least so many rows. */
  public void knowsRows(int count) {
    atLeast = Math.max(atLeast, count);
  }

  /** The application knows that the row it is on is the last, or that there is none. */
  public void knowsEnd() {
    endKnown = true;
  }

  /** The application may go anywhere, or asked how many rows there are: all of them are visited. */
  public void knowsAll() {
    if (store != null) {
      rows = store.rows();
      end = true;
      all = true;
    }
  }

  /** Columns that were read, in all rows alike where the rows are kept. */
  private long read() {
    if (wholeRows || (shape.columns() > WIDEST && touched != 0)) {
      return Runs.ALL;
    }
    return touched;
  }

  /** Gives the kept rows up for their digest. The result must be closed: nothing more is read. */
  void giveUpRows() {
    if (store != null) {
      runs = keptRuns();
      digest = digested(new StoredRows(store), runs);
      store = null;
      touched = 0;
    }
  }

  private Runs keptRuns() {
    Runs kept = new Runs();
    kept.add(read(), rows);
    return kept;
  }

  private RowDigest digested(RowReader reader, Runs over) {
    RowDigest result = new RowDigest();
    try {
      for (int run = 0; run < over.size(); run++) {
        for (long row = 0; row < over.rows(run); row++) {
          if (!reader.next()) {
            return result;
          }
          columns(result, reader, over.columns(run));
          result.endRow();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Kept rows are here", e);
    }
    return result;
  }

  private void columns(RowDigest into, RowReader reader, long read) {
    for (int column = 1; column <= shape.columns(); column++) {
      if (Runs.has(read, column)) {
        into.column(column, reader.value(column));
      }
    }
  }

  /** Compares with another result as if the application had read all of it. */
  Optional<String> differenceOfAll(FreshResult fresh) throws SQLException {
    if (store == null) {
      return difference(fresh, false, false);
    }
    Observation all = of(shape, store, DigestedColumns.ALL);
    all.knowsAll();
    return all.difference(fresh, false, false);
  }

  /**
   * Compares with another result of the same statement, and reads that up to where the application
   * is.
   *
   * @param ignoreRows whether their values do not matter
   * @param anyOrder whether the rows may come in another order, and the application is done with
   *     them
   * @return what differs, in a few words for the user
   */
  Optional<String> difference(FreshResult fresh, boolean ignoreRows, boolean anyOrder)
      throws SQLException {
    Optional<String> shapes = shape.difference(fresh.shape());
    if (shapes.isPresent()) {
      return shapes;
    }
    Runs over = runs != null ? runs : keptRuns();
    RowDigest seen = digest != null ? digest : digested(new StoredRows(kept()), over);
    RowDigest again = new RowDigest();
    RowReader reader = fresh.reader();
    int found = read(reader, again, over);
    if (found < rows) {
      return Optional.of("the result had at least %d rows and now has %d".formatted(rows, found));
    }
    Optional<String> count = countDifference(fresh, reader, found);
    if (count.isPresent() || ignoreRows) {
      return count;
    }
    boolean same =
        seen.row().equals(again.row())
            && (seen.ordered().equals(again.ordered())
                || (anyOrder && end && seen.unordered().equals(again.unordered())));
    return same ? Optional.empty() : Optional.of(columnsThatDiffer(over, fresh));
  }

  /** Reads as many rows as the application has; the last one may be half read. */
  private int read(RowReader reader, RowDigest again, Runs over) throws SQLException {
    int found = 0;
    for (int run = 0; run < over.size(); run++) {
      for (long row = 0; row < over.rows(run); row++) {
        if (!reader.next()) {
          return found;
        }
        found++;
        columns(again, reader, over.columns(run));
        again.endRow();
      }
    }
    if (cursor != null && rows > found && !end) {
      if (!reader.next()) {
        return found;
      }
      found++;
      columns(again, reader, touched);
    }
    return found;
  }

  private Optional<String> countDifference(FreshResult fresh, RowReader reader, int found)
      throws SQLException {
    if (end) {
      return reader.next()
          ? Optional.of("the result had %d rows and now has more".formatted(rows))
          : Optional.empty();
    }
    if (endKnown) {
      return fresh.rowsAtLeast(found, found + 1) > found
          ? Optional.of("the result had %d rows and now has more".formatted(rows))
          : Optional.empty();
    }
    int known = fresh.rowsAtLeast(found, atLeast);
    return known < atLeast
        ? Optional.of("the result had at least %d rows and now has %d".formatted(atLeast, known))
        : Optional.empty();
  }

  private String columnsThatDiffer(Runs over, FreshResult fresh) {
    List<String> names = new ArrayList<>();
    long read = over.union() | (cursor != null ? touched : 0);
    for (int column = 1; column <= shape.columns(); column++) {
      if (Runs.has(read, column) && mayDiffer(column, fresh)) {
        names.add(shape.label(column));
      }
    }
    int shown = Math.min(names.size(), MOST_NAMES);
    String more = names.size() > shown ? " and %d more".formatted(names.size() - shown) : "";
    return "the rows differ in what was read of them ("
        + (names.isEmpty() ? "their order" : String.join(", ", names.subList(0, shown)) + more)
        + ")";
  }

  /** Where both have their rows, it is looked up; else any column that was read may be the one. */
  private boolean mayDiffer(int column, FreshResult fresh) {
    RowStore old = store;
    RowStore other = fresh.store();
    if (old == null || other == null) {
      return true;
    }
    Runs one = new Runs();
    one.add(1L << column, rows);
    if (shape.columns() > WIDEST) {
      return true;
    }
    return !digested(new StoredRows(old), one)
        .ordered()
        .equals(digested(new StoredRows(other), one).ordered());
  }

  /** The application goes on with another result, of which all that it saw was the same. */
  public void continueWith(@Nullable RowStore rowsOfFresh, @Nullable RowReader cursorOfFresh) {
    if (cursor != null) {
      cursor = cursorOfFresh;
    } else {
      store = rowsOfFresh;
    }
  }

  /** Whether a column was read at all. */
  public boolean wasRead(int column) {
    return Runs.has(runs != null ? runs.union() | touched : read(), column);
  }

  /**
   * A value as it was when it arrived.
   *
   * @throws IllegalStateException if the rows are not kept
   */
  public byte @Nullable [] value(int row, int column) {
    return kept().value(row, column);
  }

  /** Whether the rows are still here, and not only their digest. */
  public boolean keepsRows() {
    return store != null;
  }

  /** Rows of a result that is kept. */
  public int keptRows() {
    return kept().rows();
  }

  private RowStore kept() {
    RowStore here = store;
    if (here == null) {
      throw new IllegalStateException("The rows are not kept");
    }
    return here;
  }

  private RowDigest digest() {
    RowDigest there = digest;
    if (there == null) {
      throw new IllegalStateException("Rows that are kept are digested later");
    }
    return there;
  }

  private Runs runs() {
    Runs there = runs;
    if (there == null) {
      throw new IllegalStateException("Rows that are kept have no runs");
    }
    return there;
  }
}
