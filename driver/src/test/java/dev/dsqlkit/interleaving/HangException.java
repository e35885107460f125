package dev.dsqlkit.interleaving;

/** A call did not come back. */
final class HangException extends Exception {
  private static final long serialVersionUID = 1L;

  HangException(String message) {
    super(message);
  }
}
