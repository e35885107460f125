package dev.dsqlkit.compat;

import java.util.List;
import java.util.stream.Stream;

/** The habits that each value of the property {@code compat} translates, in a fixed order. */
public final class Habits {
  /** {@code compat=off}. */
  public static final List<Habit> NONE = List.of();

  /** {@code compat=locks}: safe for every application, hence the default. */
  public static final List<Habit> LOCKS = List.of(new RowLocks(), new IgnoredSettings());

  /** {@code compat=all}: the former, and DDL. */
  public static final List<Habit> ALL =
      Stream.concat(
              LOCKS.stream(),
              Stream.of(
                  new SynchronousIndexes(),
                  new SequencesWithoutCache(),
                  new IdentitiesWithoutCache(),
                  new ValidatedConstraints()))
          .toList();

  private Habits() {}
}
