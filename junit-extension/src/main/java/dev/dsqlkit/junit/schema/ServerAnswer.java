package dev.dsqlkit.junit.schema;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The text of an error, the driver's or the server's, for a message of several lines. */
final class ServerAnswer {
  private ServerAnswer() {}

  /** Indented: the text, the SQLSTATE, and the hint if there is one. */
  static String of(SQLException failure) {
    @Nullable ServerErrorMessage fields = fields(failure);
    if (fields == null || fields.getMessage() == null) {
      return "  %s (SQLSTATE %s)".formatted(failure.getMessage(), failure.getSQLState());
    }
    StringBuilder answer =
        new StringBuilder(
            "  %s (SQLSTATE %s)".formatted(fields.getMessage(), failure.getSQLState()));
    if (fields.getDetail() != null) {
      answer.append("\n  Detail: ").append(fields.getDetail());
    }
    if (fields.getHint() != null) {
      answer.append("\n  Hint: ").append(fields.getHint());
    }
    return answer.toString();
  }

  /** What the server was at, such as the line of a COPY; empty if it does not say. */
  static String where(SQLException failure) {
    @Nullable ServerErrorMessage fields = fields(failure);
    return fields == null || fields.getWhere() == null ? "" : fields.getWhere();
  }

  private static @Nullable ServerErrorMessage fields(SQLException failure) {
    return failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
  }
}
