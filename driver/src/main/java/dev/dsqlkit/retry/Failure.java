package dev.dsqlkit.retry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed in a way that the next may not. Told by the SQLSTATE that the server sent;
 * its text only tells one conflict from another.
 *
 * <p>Sources: a recorded cluster, 2026-09, for OC000 and OC001; AWS documentation, 2026-09-08, for
 * {@code server unavailable}.
 */
public enum Failure {
  /** 40001 (OC000): another transaction committed a change to a row of this one. */
  DATA_CONFLICT("OC000"),
  /** 40001 (OC001): another transaction has changed the catalog. */
  SCHEMA_CONFLICT("OC001"),
  /** 40001 with another text, as PostgreSQL sends it. */
  SERIALIZATION("40001"),
  /** 40P01, which only PostgreSQL sends. */
  DEADLOCK("40P01"),
  /** XX000 {@code server unavailable}, for a while. */
  UNAVAILABLE("XX000");

  private final String label;

  Failure(String label) {
    this.label = label;
  }

  /** The code of Aurora DSQL, or else the SQLSTATE. */
  public String label() {
    return label;
  }

  /**
   * Tells the failure by what a server answered.
   *
   * @return nothing if trying again is no use
   */
  public static Optional<Failure> of(@Nullable String sqlState, @Nullable String message) {
    if (sqlState == null) {
      return Optional.empty();
    }
    String text = message == null ? "" : message;
    return switch (sqlState) {
      case "40001" -> Optional.of(conflict(text));
      case "40P01" -> Optional.of(DEADLOCK);
      case "XX000" ->
          text.startsWith("server unavailable") ? Optional.of(UNAVAILABLE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Failure conflict(String text) {
    if (text.endsWith("(OC000)")) {
      return DATA_CONFLICT;
    }
    return text.endsWith("(OC001)") ? SCHEMA_CONFLICT : SERIALIZATION;
  }
}
