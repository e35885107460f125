package dev.dsqlkit.jdbc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.ParameterList;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.PgResultSet;
import org.postgresql.jdbc.ResultWrapper;

/**
 * Fields of pgjdbc that replay reads: parameters as they are bound, rows and answers as they
 * arrived. No interface of pgjdbc shows them without copying or consuming. They are fields of
 * pgjdbc 42.7.7 to 42.7.14; with a version that has others, transactions are not replayed.
 */
final class PgInternals {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  private static final @Nullable PgInternals FOUND = find();

  private final MethodHandle parameters;
  private final MethodHandle batch;
  private final MethodHandle result;
  private final MethodHandle rows;
  private final MethodHandle currentRow;
  private final MethodHandle fields;
  private final MethodHandle cursor;

  private PgInternals() throws ReflectiveOperationException {
    Class<?> statement = Class.forName("org.postgresql.jdbc.PgStatement");
    Class<?> prepared = Class.forName("org.postgresql.jdbc.PgPreparedStatement");
    parameters =
        getter(prepared, "preparedParameters", ParameterList.class, PreparedStatement.class);
    batch = getter(statement, "batchParameters", java.util.ArrayList.class, Statement.class);
    result = getter(statement, "result", ResultWrapper.class, Statement.class);
    rows = getter(PgResultSet.class, "rows", List.class, ResultSet.class);
    currentRow = getter(PgResultSet.class, "thisRow", Tuple.class, ResultSet.class);
    fields = getter(PgResultSet.class, "fields", Field[].class, ResultSet.class);
    cursor = getter(PgResultSet.class, "cursor", ResultCursor.class, ResultSet.class);
  }

  private static MethodHandle getter(Class<?> owner, String field, Class<?> type, Class<?> seenAs)
      throws ReflectiveOperationException {
    return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
        .findGetter(owner, field, type)
        .asType(MethodType.methodType(type, seenAs));
  }

  private static @Nullable PgInternals find() {
    try {
      return new PgInternals();
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "This version of pgjdbc is not one that transactions can be replayed with"
              + " (42.7.7 to 42.7.14): after a conflict only single statements are retried",
          e);
      return null;
    }
  }

  static boolean areFound() {
    return FOUND != null;
  }

  private static PgInternals found() {
    PgInternals found = FOUND;
    if (found == null) {
      throw new IllegalStateException("Nothing is tracked with this version of pgjdbc");
    }
    return found;
  }

  static ParameterList parameters(PreparedStatement statement) {
    try {
      return (ParameterList) found().parameters.invokeExact(statement);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The parameters of the entries that were added to the batch; null if none ever was. */
  static @Nullable List<@Nullable ParameterList> batch(Statement statement) {
    try {
      @SuppressWarnings("unchecked")
      List<@Nullable ParameterList> entries =
          (java.util.ArrayList<@Nullable ParameterList>) found().batch.invokeExact(statement);
      return entries;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The first answer of the latest execution. */
  static @Nullable ResultWrapper result(Statement statement) {
    try {
      return (ResultWrapper) found().result.invokeExact(statement);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The rows that have arrived: all of them, or one portion. Null if the result is closed. */
  @SuppressWarnings("unchecked")
  static @Nullable List<Tuple> rows(ResultSet resultSet) {
    try {
      return (List<Tuple>) (List<?>) found().rows.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static @Nullable Tuple currentRow(ResultSet resultSet) {
    try {
      return (Tuple) found().currentRow.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static Field[] fields(ResultSet resultSet) {
    try {
      return (Field[]) found().fields.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Whether more portions of rows are to come. */
  static boolean hasMorePortions(ResultSet resultSet) {
    try {
      return (ResultCursor) found().cursor.invokeExact(resultSet) != null;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("Reading a field does not fail", e);
  }
}
