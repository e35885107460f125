package dev.dsqlkit.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How long one connection to Aurora DSQL lasts. */
public final class SessionAge {
  /** Quota of the service, 2026-09. */
  public static final Duration MOST = Duration.ofMinutes(60);

  static final Facts FACTS =
      Facts.of(
              "session-age",
              "08006",
              "connection is closed, it has reached its limit of 60 minutes")
          .evidence(
              Evidence.documented("2026-09")
                  .unsure("nobody has published its SQLSTATE and text: they are our choice"))
          .problem("A connection lasts 60 minutes; then it is closed, with what it has open.")
          .fix(Fix.REVIEW, "Have the pool replace connections earlier, maxLifetime in HikariCP.");

  static final List<Facts> ALL = List.of(FACTS);

  private final InstantSource clock;
  private final Instant began;

  /** Begins now. */
  public SessionAge(InstantSource clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  /** The end of the connection, if it is due. */
  public Optional<Refusal> end() {
    return Duration.between(began, clock.instant()).compareTo(MOST) > 0
        ? Optional.of(FACTS.refusal(Finding.nowhere()))
        : Optional.empty();
  }
}
