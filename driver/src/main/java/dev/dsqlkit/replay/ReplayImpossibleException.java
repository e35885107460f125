package dev.dsqlkit.replay;

/** A step cannot be done again; the message says why. */
public final class ReplayImpossibleException extends Exception {
  private static final long serialVersionUID = 1;

  public ReplayImpossibleException(String reason) {
    super(reason);
  }
}
