package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Does again what a journal has noted, in a new transaction, and compares what it answers with what
 * the application saw. Only when all of it is the same do open results go on with the new rows.
 */
public final class Replay {
  private final Journal journal;
  private final boolean ignoreRows;
  private final Interruption interruption;
  private final Predicate<SQLException> tryAgain;

  /** Asked between two entries. */
  @FunctionalInterface
  public interface Interruption {
    /** Throws if somebody wants the replay to stop. */
    void check() throws SQLException;
  }

  /**
   * A replay of all that a journal holds.
   *
   * @param ignoreRows whether the values of rows do not matter
   * @param tryAgain errors that do not tell that something diverged, because the replay can be
   *     tried again or the connection is lost
   */
  public Replay(
      Journal journal,
      boolean ignoreRows,
      Interruption interruption,
      Predicate<SQLException> tryAgain) {
    this.journal = journal;
    this.ignoreRows = ignoreRows;
    this.interruption = interruption;
    this.tryAgain = tryAgain;
  }

  private record Staged(SeenResult seen, FreshResult fresh) {}

  /**
   * Replays.
   *
   * @return where it saw something else; nothing if all was the same
   * @throws SQLException what {@code tryAgain} accepts, or what the interruption throws
   */
  public Optional<Divergence> run() throws SQLException {
    List<Answer> answers = new ArrayList<>();
    List<Staged> staged = new ArrayList<>();
    boolean same = false;
    try {
      Optional<Divergence> divergence = compareAll(answers, staged);
      if (divergence.isPresent()) {
        return divergence;
      }
      for (Staged result : staged) {
        result.seen().exchange(result.fresh());
      }
      journal.replayed();
      same = true;
      return Optional.empty();
    } finally {
      journal.replaying(-1);
      for (Answer answer : answers) {
        answer.release(same);
      }
    }
  }

  private Optional<Divergence> compareAll(List<Answer> answers, List<Staged> staged)
      throws SQLException {
    for (int i = 0; i < journal.entries().size(); i++) {
      interruption.check();
      journal.replaying(i);
      Journal.Entry entry = journal.entries().get(i);
      @Nullable SQLException error = null;
      Optional<String> difference;
      try {
        difference = compare(entry, answers, staged);
      } catch (ReplayImpossibleException e) {
        difference = Optional.of(String.valueOf(e.getMessage()));
      } catch (SQLException e) {
        if (tryAgain.test(e)) {
          throw e;
        }
        error = e;
        difference = Optional.of("it had succeeded and now fails with SQLSTATE " + e.getSQLState());
      }
      if (difference.isPresent()) {
        return Optional.of(new Divergence(i + 1, entry.step().sql(), difference.get(), error));
      }
    }
    return Optional.empty();
  }

  private Optional<String> compare(Journal.Entry entry, List<Answer> answers, List<Staged> staged)
      throws SQLException, ReplayImpossibleException {
    Seen seen = entry.seen();
    Optional<Answer> answered = entry.step().run(seen);
    if (answered.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = answered.get();
    answers.add(answer);
    Optional<String> counts = countDifference(seen.counts(), answer.counts());
    if (counts.isPresent()) {
      return counts;
    }
    if (seen.results().size() != answer.results().size()) {
      return Optional.of(
          "it had %d results and has %d".formatted(seen.results().size(), answer.results().size()));
    }
    for (int i = 0; i < seen.results().size(); i++) {
      SeenResult result = seen.results().get(i);
      FreshResult fresh = answer.results().get(i);
      boolean open = result.isOpen();
      Optional<String> difference =
          result.observation().difference(fresh, ignoreRows, !open && entry.step().anyOrder());
      if (difference.isPresent()) {
        return difference;
      }
      if (open) {
        staged.add(new Staged(result, fresh));
      }
    }
    return Optional.empty();
  }

  static Optional<String> countDifference(long[] seen, long[] again) {
    if (seen.length != again.length) {
      return Optional.of("it had %d answers and has %d".formatted(seen.length, again.length));
    }
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] != again[i]) {
        return Optional.of(
            (seen.length == 1 ? "the" : "the " + (i + 1) + "th of its")
                + " update count"
                + (seen.length == 1 ? "" : "s")
                + " was %d and is %d".formatted(seen[i], again[i]));
      }
    }
    return Optional.empty();
  }
}
