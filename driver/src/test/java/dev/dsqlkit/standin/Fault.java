package dev.dsqlkit.standin;

import org.jspecify.annotations.Nullable;

/** What goes wrong with a connect. */
public final class Fault {
  /** 53300. */
  public static final Fault TOO_MANY_CONNECTIONS = new Fault(ErrorAnswer.TOO_MANY_CONNECTIONS);

  /** 53400. */
  public static final Fault RATE_EXCEEDED = new Fault(ErrorAnswer.RATE_EXCEEDED);

  /** 08006, of a cluster that was idle for long. */
  public static final Fault WAKING_UP = new Fault(ErrorAnswer.WAKING_UP);

  /** The stand-in closes without a word, once the client has said something. */
  public static final Fault HANG_UP = new Fault(null);

  /** The stand-in never answers. */
  public static final Fault SILENCE = new Fault(null);

  /** The stand-in says nothing more once there is TLS. */
  public static final Fault SILENCE_AFTER_TLS = new Fault(null);

  private final @Nullable ErrorAnswer answer;

  private Fault(@Nullable ErrorAnswer answer) {
    this.answer = answer;
  }

  /** 08006, whatever the token. */
  public static Fault accessDenied(String hint) {
    return new Fault(ErrorAnswer.accessDenied(hint));
  }

  @Override
  public String toString() {
    return answer == null ? "without a word" : answer.toString();
  }

  /** Null where the client gets none. */
  @Nullable ErrorAnswer answer() {
    return answer;
  }
}
