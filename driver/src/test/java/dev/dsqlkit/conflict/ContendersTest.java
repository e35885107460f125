package dev.dsqlkit.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContendersTest {
  private final Contenders contenders = new Contenders();

  /** Notes how it is asked. */
  private record Asked(int backend, List<Boolean> questions) implements Contender {
    Asked(int backend) {
      this(backend, new ArrayList<>());
    }

    @Override
    public void yieldTo(boolean toDdl, long nanos) {
      questions.add(toDdl);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return backend;
    }
  }

  private final Asked a = new Asked(1);
  private final Asked b = new Asked(2);
  private final Asked c = new Asked(3);

  private void commit(Contender contender, String content) {
    long number = contenders.announce();
    contenders.tell(number, content);
    contenders.settle(number);
    contenders.close(contender);
  }

  @Test
  void tellsOnlyThoseThatWereOpen() {
    contenders.open(a);
    contenders.open(b);
    commit(b, "{\"b\": 1}");
    contenders.open(c);

    assertThat(contenders.committedSince(a, -1)).isEqualTo("[{\"b\": 1}]");
    assertThat(contenders.committedSince(c, -1)).isEmpty();
  }

  @Test
  void aCommitThatIsGoingOnIsToldToThoseThatOpenMeanwhile() {
    contenders.open(a);
    long number = contenders.announce();
    contenders.open(b);
    assertThat(contenders.committedSince(b, -1)).isEqualTo("[{}]");
    contenders.tell(number, "{\"a\": 1}");
    contenders.settle(number);

    assertThat(contenders.committedSince(b, -1)).isEqualTo("[{\"a\": 1}]");
  }

  @Test
  void aCommitThatFailedIsTakenBack() {
    contenders.open(a);
    contenders.open(b);
    contenders.retract(contenders.announce());

    assertThat(contenders.committedSince(a, -1)).isEmpty();
  }

  @Test
  void nobodyIsToldOfTheOwnCommit() {
    contenders.open(a);
    contenders.open(b);
    long number = contenders.announce();

    assertThat(contenders.committedSince(a, number)).isEmpty();
    assertThat(contenders.committedSince(b, -1)).isEqualTo("[{}]");
  }

  @Test
  void forgetsWhatNobodyNeeds() {
    contenders.open(a);
    contenders.open(b);
    commit(b, "{\"b\": 1}");
    contenders.close(a);
    contenders.open(a);

    assertThat(contenders.committedSince(a, -1)).isEmpty();
    assertThat(contenders.hasOthers(a)).isFalse();
    assertThat(contenders.hasOthers(b)).isTrue();
  }

  @Test
  void asksTheOthersThatAreMeant() {
    contenders.open(a);
    contenders.open(b);
    contenders.open(c);
    contenders.ask(a, backend -> backend != 2, true, 1);

    assertThat(a.questions()).isEmpty();
    assertThat(b.questions()).isEmpty();
    assertThat(c.questions()).containsExactly(true);
  }
}
