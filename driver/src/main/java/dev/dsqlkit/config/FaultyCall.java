package dev.dsqlkit.config;

import java.util.List;

/** What a URL can have fail, and by which faults. */
public enum FaultyCall {
  COMMIT,
  EXECUTION,
  CONNECT;

  /** The allowed faults. */
  public List<String> faults() {
    return this == CONNECT
        ? List.of("53300", "53400", "waking-up", "token-expired")
        : List.of("OC000", "OC001", "unavailable", "unavailable-after", "cut-before", "cut-after");
  }
}
