package dev.dsqlkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final long KIB = 1024;

  private final JournalMemory memory = new JournalMemory(1024 * KIB);
  private final Journal journal = new Journal(256 * KIB, memory);

  /** A step that only says how large it is and whether it writes. */
  private record Sized(long bytes, boolean writes, boolean setsUp) implements Step {

    @Override
    public boolean locks() {
      return false;
    }

    @Override
    public boolean unstable(Seen seen) {
      return false;
    }

    @Override
    public String sql() {
      return "";
    }

    @Override
    public boolean anyOrder() {
      return false;
    }

    @Override
    public Optional<Answer> run(Seen seen) {
      throw new AssertionError("not replayed here");
    }
  }

  private static final Seen NOTHING = new Seen(new long[] {1}, List.of());

  @Test
  void aTransactionThatNeedsTooMuchIsNotReplayedAndHoldsNothing() throws SQLException {
    journal.add(write(200 * KIB), NOTHING);
    assertThat(journal.blocked()).isEmpty();

    journal.add(write(100 * KIB), NOTHING);

    assertThat(journal.blocked()).get().asString().contains("journalLimitKiB");
    assertThat(journal.isEmpty()).isTrue();
    assertThat(journal.bytes()).isZero();
    assertThat(memory.used()).isZero();
  }

  @Test
  void theNextTransactionIsReplayedAgain() throws SQLException {
    journal.add(write(300 * KIB), NOTHING);

    journal.clear();
    journal.add(write(KIB), NOTHING);

    assertThat(journal.blocked()).isEmpty();
    assertThat(journal.size()).isEqualTo(1);
  }

  @Test
  void allJournalsTogetherHaveALimit() throws SQLException {
    List<Journal> journals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Journal each = new Journal(256 * KIB, memory);
      each.add(write(200 * KIB), NOTHING);
      journals.add(each);
    }

    assertThat(journals.stream().filter(each -> each.blocked().isPresent())).hasSizeBetween(3, 4);
    assertThat(memory.used()).isLessThanOrEqualTo(1024 * KIB);
    journals.forEach(Journal::clear);
    assertThat(memory.used()).isZero();
  }

  @Test
  void manySmallEntriesHaveALimitToo() throws SQLException {
    Journal large = new Journal(1_000_000 * KIB, new JournalMemory(1_000_000 * KIB));
    for (int i = 0; i <= 10_000; i++) {
      large.add(write(0), NOTHING);
    }

    assertThat(large.blocked()).isPresent();
  }

  @Test
  void theFirstReasonCounts() {
    journal.block("it executed COPY");
    journal.block("something else");

    assertThat(journal.blocked()).contains("it executed COPY");
  }

  @Test
  void goingBackKeepsWhatWasReadBeforeTheFirstWrite() throws SQLException {
    journal.add(write(0), NOTHING);
    Journal.Mark mark = journal.mark();
    journal.add(read(), NOTHING);
    journal.add(read(), NOTHING);

    journal.backTo(mark);

    assertThat(journal.size()).isEqualTo(3);
    assertThat(journal.replayDue()).isTrue();
    assertThat(journal.doom()).isEmpty();
  }

  @Test
  void goingBackOverAWriteDooms() throws SQLException {
    Journal.Mark mark = journal.mark();
    journal.add(write(0), NOTHING);

    journal.backTo(mark);

    assertThat(journal.isEmpty()).isTrue();
    assertThat(journal.doom()).isPresent();
    assertThat(journal.replayDue()).isTrue();
  }

  @Test
  void aReadBehindASettingThatIsTakenBackCannotBeAskedAgain() throws SQLException {
    Journal.Mark mark = journal.mark();
    journal.add(new Sized(0, false, true), NOTHING);
    journal.add(read(), NOTHING);

    journal.backTo(mark);

    assertThat(journal.doom()).isPresent();
  }

  @Test
  void aMarkOfAnotherTransactionIsNone() throws SQLException {
    journal.add(write(0), NOTHING);
    Journal.Mark mark = journal.mark();

    journal.end();
    journal.add(write(0), NOTHING);

    assertThat(journal.has(mark)).isFalse();
    assertThat(journal.has(journal.mark())).isTrue();
  }

  private static Step write(long bytes) {
    return new Sized(bytes, true, false);
  }

  private static Step read() {
    return new Sized(0, false, false);
  }
}
