package dev.dsqlkit.sql;

/** A structure is not what its reader knows; the statement is left to the server. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException() {
    super(null, null, false, false);
  }
}
