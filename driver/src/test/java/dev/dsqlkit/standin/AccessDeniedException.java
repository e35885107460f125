package dev.dsqlkit.standin;

/** A token that was not accepted. The message is the reason that the client gets as the hint. */
final class AccessDeniedException extends Exception {
  AccessDeniedException(String hint) {
    super(hint);
  }
}
