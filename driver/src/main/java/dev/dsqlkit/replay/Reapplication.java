package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes and locks again what the open transaction had written and locked before it was rolled back
 * to a savepoint, in the same snapshot, and compares. Reads stand as they are.
 */
public final class Reapplication {
  private final Journal journal;
  private final int from;
  private final boolean ignoreRows;

  /**
   * Of all that the journal has from an entry on, as far as it was executed.
   *
   * @param from the first entry behind the savepoint
   * @param ignoreRows whether the values of rows do not matter
   */
  public Reapplication(Journal journal, int from, boolean ignoreRows) {
    this.journal = journal;
    this.from = from;
    this.ignoreRows = ignoreRows;
  }

  /**
   * Applies.
   *
   * @return what is not the same, in a few words; nothing if all is
   * @throws SQLException what a statement fails with
   */
  public Optional<String> run() throws SQLException {
    List<Journal.Entry> entries = journal.entries();
    int end = journal.executed();
    for (int i = from; i < end; i++) {
      Journal.Entry entry = entries.get(i);
      Step step = entry.step();
      if (!step.writes() && !step.locks() && !step.setsUp()) {
        continue;
      }
      if (isShown(entries, i, end) && step.unstable(entry.seen())) {
        return Optional.of("it may write other values now than those that were read since");
      }
      Optional<String> difference = applied(entry);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** Whether something was read since. */
  private static boolean isShown(List<Journal.Entry> entries, int written, int end) {
    return entries.subList(written + 1, end).stream()
        .anyMatch(later -> !later.seen().results().isEmpty());
  }

  private Optional<String> applied(Journal.Entry entry) throws SQLException {
    Optional<Answer> answered;
    try {
      answered = entry.step().run(entry.seen());
    } catch (ReplayImpossibleException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (answered.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = answered.get();
    try {
      return difference(entry, answer);
    } finally {
      answer.release(false);
    }
  }

  private Optional<String> difference(Journal.Entry entry, Answer answer) throws SQLException {
    Seen seen = entry.seen();
    Optional<String> counts = Replay.countDifference(seen.counts(), answer.counts());
    if (counts.isPresent()) {
      return counts;
    }
    if (seen.results().size() != answer.results().size()) {
      return Optional.of("it has another number of results");
    }
    for (int i = 0; i < seen.results().size(); i++) {
      SeenResult result = seen.results().get(i);
      FreshResult again = answer.results().get(i);
      Optional<String> difference =
          result.isOpen() // and may be read on
              ? result.observation().differenceOfAll(again)
              : result.observation().difference(again, ignoreRows, entry.step().anyOrder());
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }
}
