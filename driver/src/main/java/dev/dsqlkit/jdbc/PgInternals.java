package dev.dsqlkit.jdbc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
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

  private static final boolean FOUND = found();

  private PgInternals() {}

  /** Constants, because only through those the JVM sees. */
  private static final class Handles {
    static final MethodHandle PARAMETERS;
    static final MethodHandle BATCH;
    static final MethodHandle RESULT;
    static final MethodHandle ROWS;
    static final MethodHandle CURRENT_ROW;
    static final MethodHandle FIELDS;
    static final MethodHandle CURSOR;

    static {
      try {
        Class<?> statement = Class.forName("org.postgresql.jdbc.PgStatement");
        Class<?> prepared = Class.forName("org.postgresql.jdbc.PgPreparedStatement");
        PARAMETERS =
            getter(prepared, "preparedParameters", ParameterList.class, PreparedStatement.class);
        BATCH = getter(statement, "batchParameters", ArrayList.class, Statement.class);
        RESULT = getter(statement, "result", ResultWrapper.class, Statement.class);
        ROWS = getter(PgResultSet.class, "rows", List.class, ResultSet.class);
        CURRENT_ROW = getter(PgResultSet.class, "thisRow", Tuple.class, ResultSet.class);
        FIELDS = getter(PgResultSet.class, "fields", Field[].class, ResultSet.class);
        CURSOR = getter(PgResultSet.class, "cursor", ResultCursor.class, ResultSet.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static MethodHandle getter(Class<?> owner, String field, Class<?> type, Class<?> seenAs)
        throws ReflectiveOperationException {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findGetter(owner, field, type)
          .asType(MethodType.methodType(type, seenAs));
    }
  }

  private static boolean found() {
    try {
      MethodHandles.lookup().ensureInitialized(Handles.class);
      return true;
    } catch (IllegalAccessException | LinkageError e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "This version of pgjdbc is not one that transactions can be replayed with"
              + " (42.7.7 to 42.7.14): after a conflict only single statements are retried",
          e);
      return false;
    }
  }

  static boolean areFound() {
    return FOUND;
  }

  static ParameterList parameters(PreparedStatement statement) {
    try {
      return (ParameterList) Handles.PARAMETERS.invokeExact(statement);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The parameters of the entries that were added to the batch; null if none ever was. */
  static @Nullable List<@Nullable ParameterList> batch(Statement statement) {
    try {
      @SuppressWarnings("unchecked")
      List<@Nullable ParameterList> entries =
          (ArrayList<@Nullable ParameterList>) Handles.BATCH.invokeExact(statement);
      return entries;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The first answer of the latest execution. */
  static @Nullable ResultWrapper result(Statement statement) {
    try {
      return (ResultWrapper) Handles.RESULT.invokeExact(statement);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The rows that have arrived: all of them, or one portion. Null if the result is closed. */
  @SuppressWarnings("unchecked")
  static @Nullable List<Tuple> rows(ResultSet resultSet) {
    try {
      return (List<Tuple>) (List<?>) Handles.ROWS.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static @Nullable Tuple currentRow(ResultSet resultSet) {
    try {
      return (Tuple) Handles.CURRENT_ROW.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static Field[] fields(ResultSet resultSet) {
    try {
      return (Field[]) Handles.FIELDS.invokeExact(resultSet);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Whether more portions of rows are to come. */
  static boolean hasMorePortions(ResultSet resultSet) {
    try {
      return (ResultCursor) Handles.CURSOR.invokeExact(resultSet) != null;
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
