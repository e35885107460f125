package dev.dsqlkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.CredentialsConfig;
import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.HostPort;
import dev.dsqlkit.config.Secret;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which endpoints are tried, how often, and what comes of their answers. */
class ClusterLoginTest {
  private static final String SILENT = "silent";
  private static final String CONNECTS = "connects";
  private static final String TOO_MANY =
      "53300 Unable to accept connection, too many open connections.";
  private static final String RATE = "53400 Unable to accept connection, rate exceeded.";
  private static final String WAKING =
      "08006 unable to accept connection, waking up cluster, please retry later";
  private static final String DENIED = "08006 unable to accept connection, access denied";
  private static final String NO_DATABASE = "3D000 database \"shop\" does not exist";

  private final TestTime time = new TestTime();
  private final ClusterLogin login =
      new ClusterLogin(new IamTokens(), InstantSource.system(), time);
  private final Answers answers = new Answers();

  @Test
  void comesAgainWhereItIsAskedTo() throws SQLException {
    for (String busy : List.of(TOO_MANY, RATE, WAKING)) {
      answers.of("a", busy, busy, busy, CONNECTS);

      assertThat(connect("a")).isEqualTo("a");
    }
    assertThat(answers.asked).hasSize(12);
  }

  @Test
  void givesUpWhenTheTimeIsUp() {
    answers.of("a", RATE);

    SQLException e = failure("a");

    assertThat(e.getSQLState()).isEqualTo("53400");
    assertThat((Throwable) e)
        .hasMessageContaining("The cluster still answers 'Unable to accept connection, rate")
        .hasMessageContaining(answers.asked.size() + " attempts within 30000 ms")
        .hasMessageContaining("loginTimeout");
    assertThat(e.getCause()).isInstanceOf(Refused.class);
    assertThat(answers.asked.size()).as("not in a hurry").isBetween(5, 200);
  }

  @Test
  void doesNotAskAgainForWhatWouldBeTheSame() {
    answers.of("a", NO_DATABASE);
    answers.of("b", CONNECTS);

    assertThat((Throwable) failure("a", "b")).isInstanceOf(Refused.class);
    assertThat(answers.asked).containsExactly("a");
  }

  @Test
  void explainsADenial() {
    answers.of("a", DENIED);
    answers.of("b", CONNECTS);

    SQLException e = failure("a", "b");

    assertThat(e.getSQLState()).isEqualTo("08006");
    assertThat((Throwable) e)
        .hasMessageStartingWith("Access denied: ")
        .hasCauseInstanceOf(Refused.class);
    assertThat(answers.asked).containsExactly("a");
  }

  @Test
  void goesToThePeerOfAnEndpointThatDoesNotAnswer() throws SQLException {
    answers.of("a", SILENT);
    answers.of("b", CONNECTS);

    assertThat(connect("a", "b")).isEqualTo("b");
    assertThat(answers.asked).containsExactly("a", "b");
  }

  @Test
  void remembersForAWhileWhoDidNotAnswer() throws SQLException {
    answers.of("a", SILENT, CONNECTS);
    answers.of("b", CONNECTS);
    connect("a", "b");
    answers.asked.clear();

    assertThat(connect("a", "b")).isEqualTo("b");
    time.sleep(Duration.ofSeconds(11).toNanos());
    assertThat(connect("a", "b")).isEqualTo("a");
    assertThat(answers.asked).containsExactly("b", "a");
  }

  @Test
  void goesToThePeerOfOneThatIsBusy() throws SQLException {
    answers.of("a", RATE);
    answers.of("b", CONNECTS);

    assertThat(connect("a", "b")).isEqualTo("b");
  }

  @Test
  void comesAgainWhenOneIsSilentAndTheOtherBusy() throws SQLException {
    answers.of("a", SILENT);
    answers.of("b", RATE, RATE, CONNECTS);

    assertThat(connect("a", "b")).isEqualTo("b");
  }

  @Test
  void doesNotWaitForASilentCluster() {
    answers.of("a", SILENT);
    answers.of("b", SILENT);

    SQLException e = failure("a", "b");

    assertThat((Throwable) e).hasMessage("b does not answer");
    assertThat(e.getSuppressed()).hasSize(1);
    assertThat(answers.asked).containsExactly("a", "b");
  }

  @Test
  void givesAnAttemptNoMoreThanTheTimeThatIsLeft() throws SQLException {
    answers.of("a", SILENT);
    answers.of("b", SILENT);
    answers.of("c", CONNECTS);
    answers.duration = Duration.ofSeconds(10);

    connect("a", "b", "c");

    assertThat(answers.limits)
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10));
  }

  @Test
  void asksNobodyWhenTheTimeIsUp() {
    answers.of("a", SILENT);
    answers.of("b", CONNECTS);
    answers.duration = Duration.ofSeconds(30);

    assertThat((Throwable) failure("a", "b")).hasMessage("a does not answer");
    assertThat(answers.asked).containsExactly("a");
  }

  @Test
  void keepsToTheRate() throws SQLException {
    answers.of("a", CONNECTS);
    long start = time.nanos();
    for (int i = 0; i < 1_500; i++) {
      connect("a");
    }

    assertThat(time.nanos() - start).isEqualTo(Duration.ofSeconds(6).toNanos());
  }

  @Test
  void saysThatItIsThisProcessThatIsTooFast() throws SQLException {
    answers.of("a", CONNECTS);
    ClusterLogin fixed =
        new ClusterLogin(new IamTokens(), InstantSource.system(), new StandingTime());
    for (int i = 0; i < 900; i++) {
      fixed.connect(request(Duration.ZERO, "a"), answers);
    }

    SQLException e =
        catchThrowableOfType(
            SQLException.class, () -> fixed.connect(request(Duration.ZERO, "a"), answers));

    assertThat(e.getSQLState()).isEqualTo("53400");
    assertThat((Throwable) e)
        .hasMessageContaining("connectRate")
        .hasMessageContaining("loginTimeout");
  }

  private String connect(String... endpoints) throws SQLException {
    return login.connect(request(Duration.ofSeconds(30), endpoints), answers);
  }

  private SQLException failure(String... endpoints) {
    return catchThrowableOfType(SQLException.class, () -> connect(endpoints));
  }

  private static LoginRequest request(Duration limit, String... endpoints) {
    CredentialsConfig none =
        new CredentialsConfig(Optional.empty(), Optional.empty(), Optional.empty());
    return new LoginRequest(
        Arrays.stream(endpoints)
            .map(name -> new Endpoint(new HostPort(name, 5432), name, Optional.empty()))
            .toList(),
        "admin",
        false,
        new ClusterConfig(none, Duration.ofMinutes(15), 100),
        limit);
  }

  /** Time that does not pass. */
  private static final class StandingTime implements ConnectTime {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public void sleep(long nanos) {
      throw new AssertionError("waits");
    }
  }

  private static final class Refused extends SQLException {
    private static final long serialVersionUID = 1L;

    Refused(String answer) {
      super(answer.substring(6), answer.substring(0, 5));
    }
  }

  /** Endpoints that answer as they are told, their last answer for good. */
  private final class Answers implements Opening<String> {
    private final Map<String, Deque<String>> next = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> limits = new ArrayList<>();
    private Duration duration = Duration.ZERO;

    void of(String endpoint, String... answers) {
      next.put(endpoint, new ArrayDeque<>(List.of(answers)));
    }

    @Override
    public String open(Endpoint endpoint, Optional<Secret> token, Duration limit)
        throws SQLException {
      String name = endpoint.cluster();
      asked.add(name);
      limits.add(limit);
      time.sleep(duration.toNanos());
      Deque<String> left = next.get(name);
      String answer = left.size() == 1 ? left.getFirst() : left.removeFirst();
      return switch (answer) {
        case CONNECTS -> name;
        case SILENT -> throw new SQLException(name + " does not answer", "08001");
        default -> throw new Refused(answer);
      };
    }

    @Override
    public Optional<ServerAnswer> answer(SQLException failure) {
      return failure instanceof Refused
          ? Optional.of(new ServerAnswer(failure.getSQLState(), failure.getMessage(), ""))
          : Optional.empty();
    }
  }
}
