package dev.dsqlkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.auth.TestTokens;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

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
  private static final String SYNTAX = "42601 syntax error in options";

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
        .hasMessageContaining(answers.asked.size() + " attempts in 29500 ms")
        .hasMessageContaining("loginTimeout");
    assertThat(e.getCause()).isInstanceOf(Refused.class);
    assertThat(answers.asked.size()).as("not in a hurry").isBetween(5, 200);
  }

  @Test
  void doesNotAskAgainForWhatWouldBeTheSame() {
    answers.of("a", SYNTAX);
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

    assertThat((Throwable) e).hasMessage("b:5432 could not be reached. [b does not answer]");
    assertThat(e.getSuppressed()).hasSize(1);
    assertThat(answers.asked).containsExactly("a", "b");
  }

  @Test
  void sharesTheTimeThatIsLeft() throws SQLException {
    answers.of("a", SILENT);
    answers.of("b", SILENT);
    answers.of("c", CONNECTS);
    answers.duration = Duration.ofSeconds(6);

    connect("a", "b", "c");

    assertThat(answers.limits)
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(12), Duration.ofSeconds(18));
  }

  @Test
  void asksNobodyWhenTheTimeIsUp() {
    answers.of("a", SILENT);
    answers.of("b", CONNECTS);
    answers.duration = Duration.ofSeconds(30);

    assertThat((Throwable) failure("a", "b"))
        .hasMessage("a:5432 could not be reached. [a does not answer]");
    assertThat(answers.asked).containsExactly("a");
  }

  /** An attempt that has no time left to be answered does not hide what was answered before. */
  @Test
  void remembersThatAClusterWasBusy() {
    answers.of("a", WAKING, SILENT);
    answers.duration = Duration.ofSeconds(20);

    SQLException e = failure("a");

    assertThat(e.getSQLState()).isEqualTo("08006");
    assertThat((Throwable) e).hasMessageContaining("waking up cluster");
    assertThat(answers.asked).hasSize(2);
  }

  @Test
  void goesToThePeerOfOneInTrouble() throws SQLException {
    for (String trouble : List.of("XX000 server unavailable", "57P03 starting up")) {
      answers.of("a", trouble);
      answers.of("b", CONNECTS);

      assertThat(connect("a", "b")).isEqualTo("b");
    }
  }

  @Test
  void countsTheSecondAttemptAfterADenialUnderTheRate() {
    answers.of("a", DENIED);
    ClusterLogin quick = signing(time);
    long start = time.nanos();
    for (int i = 0; i < 451; i++) {
      assertThat(signingFailure(quick).getSQLState()).isEqualTo("08006");
    }

    assertThat(answers.asked).hasSize(902);
    assertThat(time.nanos() - start).isEqualTo(Duration.ofMillis(20).toNanos());
  }

  @Test
  void doesNotRenewCredentialsForWhatTheyAreNotToBlame() {
    answers.of("a", DENIED);
    answers.hint = "User: arn:aws:iam::1:user/x is not authorized to perform: dsql:DbConnectAdmin";

    signingFailure(signing(time));

    assertThat(answers.asked).hasSize(1);
  }

  /** A token that lasts a second would be too old otherwise. */
  @Test
  void waitsForItsPlaceBeforeItSigns() throws SQLException {
    answers.of("a", CONNECTS);
    List<Long> signed = new ArrayList<>();
    ClusterLogin waiting = signing(time);
    AwsCredentialsProvider noting =
        () -> {
          signed.add(time.nanos());
          return AwsBasicCredentials.create("AKIA", "secret");
        };
    for (int i = 0; i < 910; i++) {
      waiting.connect(signingRequest(noting), answers);
    }

    assertThat(signed).isEqualTo(answers.times);
    assertThat(signed.get(909) - signed.get(0)).isEqualTo(Duration.ofMillis(100).toNanos());
  }

  @Test
  void saysThatCredentialsTookAllTheTime() {
    answers.of("a", CONNECTS);
    AwsCredentialsProvider slow =
        () -> {
          time.sleep(Duration.ofSeconds(31).toNanos());
          return AwsBasicCredentials.create("AKIA", "secret");
        };

    SQLException e =
        catchThrowableOfType(
            SQLException.class, () -> signing(time).connect(signingRequest(slow), answers));

    assertThat(e.getSQLState()).isEqualTo("08001");
    assertThat((Throwable) e).hasMessageContaining("Finding AWS credentials took all");
    assertThat(answers.asked).isEmpty();
  }

  private static ClusterLogin signing(ConnectTime time) {
    return new ClusterLogin(new TestTokens().tokens(), InstantSource.system(), time);
  }

  /** With credentials that are others each time. */
  private SQLException signingFailure(ClusterLogin signing) {
    AtomicInteger last = new AtomicInteger();
    AwsCredentialsProvider rotating =
        () -> AwsBasicCredentials.create("AKIA" + last.incrementAndGet(), "secret");
    return catchThrowableOfType(
        SQLException.class, () -> signing.connect(signingRequest(rotating), answers));
  }

  private static LoginRequest signingRequest(AwsCredentialsProvider provider) {
    CredentialsConfig own =
        new CredentialsConfig(Optional.empty(), Optional.empty(), Optional.of(provider));
    return new LoginRequest(
        List.of(new Endpoint(new HostPort("a", 5432), "a", Optional.of("us-east-1"))),
        "admin",
        true,
        new ClusterConfig(own, Duration.ofMinutes(15), 100),
        Duration.ofSeconds(30));
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
    private final List<Long> times = new ArrayList<>();
    private String hint = "";
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
      times.add(time.nanos());
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
          ? Optional.of(new ServerAnswer(failure.getSQLState(), failure.getMessage(), hint))
          : Optional.empty();
    }
  }
}
