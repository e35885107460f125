package dev.dsqlkit.jdbc;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The fields of an error in the form in which PostgreSQL sends it. */
final class ErrorFields {
  private final StringBuilder fields = new StringBuilder();

  ErrorFields severity(String severity) {
    return with('S', severity).with('V', severity);
  }

  /**
   * @param type the field's code in the protocol, such as C for the SQLSTATE or M for the message
   */
  ErrorFields with(char type, @Nullable String value) {
    if (value != null) {
      fields.append(type).append(value).append('\0');
    }
    return this;
  }

  PSQLException exception() {
    return new PSQLException(new ServerErrorMessage(fields.toString()));
  }
}
