package dev.dsqlkit.migrate.expression;

/** The text, or a part of it, is not understood here; the message says which. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
