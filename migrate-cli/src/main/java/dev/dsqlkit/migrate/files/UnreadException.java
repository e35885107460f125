package dev.dsqlkit.migrate.files;

import dev.dsqlkit.sql.Token;
import org.jspecify.annotations.Nullable;

/** A statement of a schema file is not what its reader knows. */
final class UnreadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Token at;
  private final String hint;

  UnreadException(@Nullable Token at, String text, String hint) {
    super(text, null, false, false);
    this.at = at;
    this.hint = hint;
  }

  /** Where it is; null for the statement as a whole. */
  @Nullable Token at() {
    return at;
  }

  String hint() {
    return hint;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
