package dev.dsqlkit.local;

import org.jspecify.annotations.Nullable;

/** Why an attempt to connect fails on demand, with the texts of a cluster (2026-09). */
public enum ConnectFault {
  /** 53300, beyond 10,000 connections. */
  TOO_MANY_CONNECTIONS("53300", "Unable to accept connection, too many open connections.", null),
  /** 53400, beyond 100 new connections a second after a burst of 1,000. */
  RATE_EXCEEDED("53400", "Unable to accept connection, rate exceeded.", null),
  /** 08006, from a cluster that nobody has used for a while. */
  WAKING_UP("08006", "unable to accept connection, waking up cluster, please retry later", null),
  /** 08006: the IAM token is too old. */
  TOKEN_EXPIRED(
      "08006",
      "unable to accept connection, access denied",
      "Signature expired: the token is older than it may be");

  private final String sqlState;
  private final String message;
  private final @Nullable String hint;

  ConnectFault(String sqlState, String message, @Nullable String hint) {
    this.sqlState = sqlState;
    this.message = message;
    this.hint = hint;
  }

  public String sqlState() {
    return sqlState;
  }

  public String message() {
    return message;
  }

  public @Nullable String hint() {
    return hint;
  }
}
