package dev.dsqlkit.cluster;

import java.util.Optional;

/** Why an attempt to connect came to nothing, as far as it matters for another one. */
enum Refusal {
  /** No server has answered, or one that is in trouble: another endpoint may. */
  UNREACHABLE,
  /** The server asks to come again: a quota, or it wakes up. */
  BUSY,
  /** The server does not accept the token. */
  ACCESS_DENIED,
  /** Anything else a server says: it would say it again. */
  FINAL;

  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String RATE_EXCEEDED = "53400";
  private static final String INTERNAL_ERROR = "XX";
  private static final String SHUTTING_DOWN = "57P";
  private static final String CONNECTION_FAILURE = "08006";

  /** SQLSTATEs and texts: Aurora DSQL, observed 2025-12 to 2026-09. */
  static Refusal of(Optional<ServerAnswer> answer) {
    if (answer.isEmpty()) {
      return UNREACHABLE;
    }
    return of(answer.get());
  }

  static Refusal of(ServerAnswer answer) {
    String state = answer.sqlState();
    if (state.startsWith(INTERNAL_ERROR) || state.startsWith(SHUTTING_DOWN)) {
      return UNREACHABLE;
    }
    return switch (state) {
      case TOO_MANY_CONNECTIONS, RATE_EXCEEDED -> BUSY;
      case CONNECTION_FAILURE -> ofConnectionFailure(answer.message());
      default -> FINAL;
    };
  }

  private static Refusal ofConnectionFailure(String message) {
    if (message.contains("access denied")) {
      return ACCESS_DENIED;
    }
    return message.contains("waking up cluster") ? BUSY : FINAL;
  }
}
